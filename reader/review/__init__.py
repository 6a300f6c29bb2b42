"""What there is to decide: doubts, disagreements, alternatives, repairs; what can be asked."""
