"""The model of polyphones: a linear one over what stands around, and two small nets beside it."""
