<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>{wrong} of %n files could not be exported</source>
        <translation>
            <numerusform>the file could not be exported</numerusform>
            <numerusform>{wrong} of %n files could not be exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{made} of %n files written</source>
        <translation>
            <numerusform>{made} of %n file written</numerusform>
            <numerusform>{made} of %n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>%n was there already</numerusform>
            <numerusform>%n were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} has a paragraph of %n characters; one of more than {most} can be written as json or text only</source>
        <translation>
            <numerusform>{name} has a paragraph of %n character; one of more than {most} can be written as json or text only</numerusform>
            <numerusform>{name} has a paragraph of %n characters; one of more than {most} can be written as json or text only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{wrong} of %n texts could not be read</source>
        <translation>
            <numerusform>the text could not be read</numerusform>
            <numerusform>{wrong} of %n texts could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{level}: %n</source>
        <comment>new words of a level</comment>
        <translation>
            <numerusform>{level}: %n</numerusform>
            <numerusform>{level}: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a picture has %n pixels at most</source>
        <translation>
            <numerusform>a picture has %n pixel at most</numerusform>
            <numerusform>a picture has %n pixels at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{why}, and %n more like it; nothing was written: give another OUTDIR</source>
        <translation>
            <numerusform>{why}, and %n more like it; nothing was written: give another OUTDIR</numerusform>
            <numerusform>{why}, and %n more like it; nothing was written: give another OUTDIR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it has more than %n characters</source>
        <translation>
            <numerusform>it has more than %n character</numerusform>
            <numerusform>it has more than %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is not whole: %n parts are missing or damaged; the rest was written</source>
        <translation>
            <numerusform>{name} is not whole: a part is missing or damaged; the rest was written</numerusform>
            <numerusform>{name} is not whole: %n parts are missing or damaged; the rest was written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n paragraphs lack readings that this form cannot hold beside what stands there (the first is paragraph {first}); html, epub and json hold them all</source>
        <translation>
            <numerusform>{name}: a paragraph lacks readings that this form cannot hold beside what stands there (paragraph {first}); html, epub and json hold them all</numerusform>
            <numerusform>{name}: %n paragraphs lack readings that this form cannot hold beside what stands there (the first is paragraph {first}); html, epub and json hold them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n not understood</numerusform>
            <numerusform>%n not understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood ({words})</source>
        <translation>
            <numerusform>%n not understood ({words})</numerusform>
            <numerusform>%n not understood ({words})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known otherwise until now</source>
        <translation>
            <numerusform>%n known otherwise until now</numerusform>
            <numerusform>%n known otherwise until now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%n already so</numerusform>
            <numerusform>%n already so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words: {counts}</source>
        <translation>
            <numerusform>%n word: {counts}</numerusform>
            <numerusform>%n words: {counts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sentences</source>
        <translation>
            <numerusform>%n new sentence</numerusform>
            <numerusform>%n new sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %n</source>
        <comment>words by how frequent they are</comment>
        <translation>
            <numerusform>first %n</numerusform>
            <numerusform>first %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n words with a reading</source>
        <translation>
            <numerusform>{shown} of %n word with a reading</numerusform>
            <numerusform>{shown} of %n words with a reading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings in the file</source>
        <translation>
            <numerusform>%n reading in the file</numerusform>
            <numerusform>%n readings in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n doubtful</numerusform>
            <numerusform>%n doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your marks are not found: the text has changed. They are listed under Marks.</source>
        <translation>
            <numerusform>One of your marks is not found: the text has changed. It is listed under Marks.</numerusform>
            <numerusform>%n of your marks are not found: the text has changed. They are listed under Marks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Met %n times in one article</source>
        <translation>
            <numerusform>Met once in this text</numerusform>
            <numerusform>Met %n times in one article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Met {times} times in %n articles</source>
        <translation>
            <numerusform>Met {times} times in one article</numerusform>
            <numerusform>Met {times} times in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stroke order of {character}: %n strokes</source>
        <translation>
            <numerusform>Stroke order of {character}: %n stroke</numerusform>
            <numerusform>Stroke order of {character}: %n strokes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show it</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collect these %n</source>
        <translation>
            <numerusform>Collect it</numerusform>
            <numerusform>Collect these %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters</source>
        <translation>
            <numerusform>%n chapter</numerusform>
            <numerusform>%n chapters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n different</numerusform>
            <numerusform>%n different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words known</source>
        <translation>
            <numerusform>%n word known</numerusform>
            <numerusform>%n words known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {day}, with %n entries.</source>
        <translation>
            <numerusform>Of {day}, with %n entry.</numerusform>
            <numerusform>Of {day}, with %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n entries.</source>
        <translation>
            <numerusform>With %n entry.</numerusform>
            <numerusform>With %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n entries</source>
        <translation>
            <numerusform>{name}, %n entry</numerusform>
            <numerusform>{name}, %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n characters, on the card of a word.</source>
        <translation>
            <numerusform>Of %n character, on the card of a word.</numerusform>
            <numerusform>Of %n characters, on the card of a word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings came in.</source>
        <translation>
            <numerusform>%n reading came in.</numerusform>
            <numerusform>%n readings came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are not understood: {lines}.</source>
        <translation>
            <numerusform>Line {lines} is not understood.</numerusform>
            <numerusform>Lines {lines} are not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines have no place in this article: {lines}.</source>
        <translation>
            <numerusform>Line {lines} has no place in this article.</numerusform>
            <numerusform>Lines {lines} have no place in this article.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file goes on after its first %n lines; the rest was left out.</source>
        <translation>
            <numerusform>The file goes on after its first line; the rest was left out.</numerusform>
            <numerusform>The file goes on after its first %n lines; the rest was left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{lines} and %n more</source>
        <translation>
            <numerusform>{lines} and %n more</numerusform>
            <numerusform>{lines} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n characters</source>
        <translation>
            <numerusform>Repair %n character</numerusform>
            <numerusform>Repair %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings to tell apart</source>
        <translation>
            <numerusform>%n reading to tell apart</numerusform>
            <numerusform>%n readings to tell apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sentences.</source>
        <translation>
            <numerusform>%n new sentence.</numerusform>
            <numerusform>%n new sentences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words: {counts}.</source>
        <translation>
            <numerusform>%n word: {counts}.</numerusform>
            <numerusform>%n words: {counts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words came in.</source>
        <translation>
            <numerusform>%n word came in.</numerusform>
            <numerusform>%n words came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentences came in.</source>
        <translation>
            <numerusform>%n sentence came in.</numerusform>
            <numerusform>%n sentences came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words} and %n sentences came in.</source>
        <translation>
            <numerusform>{words} and %n sentence came in.</numerusform>
            <numerusform>{words} and %n sentences came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words are known now.</source>
        <translation>
            <numerusform>One word is known now.</numerusform>
            <numerusform>%n words are known now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words are not known any more.</source>
        <translation>
            <numerusform>%n word is not known any more.</numerusform>
            <numerusform>%n words are not known any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words are kept with their sentences.</source>
        <translation>
            <numerusform>%n word is kept with its sentence.</numerusform>
            <numerusform>%n words are kept with their sentences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words are not kept any more.</source>
        <translation>
            <numerusform>%n word is not kept any more.</numerusform>
            <numerusform>%n words are not kept any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h {minutes} min</source>
        <translation>
            <numerusform>%n h {minutes} min</numerusform>
            <numerusform>%n h {minutes} min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles are forgotten. Their files stay.</source>
        <translation>
            <numerusform>%n article is forgotten. Its file stays.</numerusform>
            <numerusform>%n articles are forgotten. Their files stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles are forgotten. Of those that were pasted there is no file.</source>
        <translation>
            <numerusform>%n article is forgotten. It was pasted: there is no file of it.</numerusform>
            <numerusform>%n articles are forgotten. Of those that were pasted there is no file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has more than %n characters.</source>
        <translation>
            <numerusform>“{name}” has more than %n character.</numerusform>
            <numerusform>“{name}” has more than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings found in the file.</source>
        <translation>
            <numerusform>%n reading found in the file.</numerusform>
            <numerusform>%n readings found in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeats were left out.</source>
        <translation>
            <numerusform>%n repeat was left out.</numerusform>
            <numerusform>%n repeats were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of this book are missing or damaged; the rest is shown.</source>
        <translation>
            <numerusform>One part of this book is missing or damaged; the rest is shown.</numerusform>
            <numerusform>%n parts of this book are missing or damaged; the rest is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files wait to be read. “{name}” is the next.</source>
        <translation>
            <numerusform>“{name}” waits to be read next.</numerusform>
            <numerusform>%n files wait to be read. “{name}” is the next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs lack readings that this form cannot hold beside what stands there.</source>
        <translation>
            <numerusform>A paragraph lacks readings that this form cannot hold beside what stands there.</numerusform>
            <numerusform>%n paragraphs lack readings that this form cannot hold beside what stands there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters could be written in two ways. They have dots below.</source>
        <translation>
            <numerusform>%n character could be written in two ways. It has dots below.</numerusform>
            <numerusform>%n characters could be written in two ways. They have dots below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words stand in the place of the file’s.</source>
        <translation>
            <numerusform>%n word stands in the place of the file’s.</numerusform>
            <numerusform>%n words stand in the place of the file’s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters look left over from simplified text.</source>
        <translation>
            <numerusform>%n character looks left over from simplified text.</numerusform>
            <numerusform>%n characters look left over from simplified text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters are repaired. “As written” shows what the file has.</source>
        <translation>
            <numerusform>%n character is repaired. “As written” shows what the file has.</numerusform>
            <numerusform>%n characters are repaired. “As written” shows what the file has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copying %n characters…</source>
        <translation>
            <numerusform>Copying %n character…</numerusform>
            <numerusform>Copying %n characters…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters copied.</source>
        <translation>
            <numerusform>%n character copied.</numerusform>
            <numerusform>%n characters copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n alike</source>
        <translation>
            <numerusform>All %n alike</numerusform>
            <numerusform>All %n alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown, {collected} collected</source>
        <translation>
            <numerusform>%n unknown, {collected} collected</numerusform>
            <numerusform>%n unknown, {collected} collected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Met %n times in this article</source>
        <translation>
            <numerusform>Met once in this article</numerusform>
            <numerusform>Met %n times here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words are due</source>
        <translation>
            <numerusform>One word is due</numerusform>
            <numerusform>%n words are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>one minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>one reading</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <comment>practised today</comment>
        <translation>
            <numerusform>one word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>one day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pages}; %n words more are left out</source>
        <translation>
            <numerusform>{pages}; %n word more is left out</numerusform>
            <numerusform>{pages}; %n words more are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages and as many answer sheets</source>
        <translation>
            <numerusform>%n page and 1 answer sheet</numerusform>
            <numerusform>%n pages and %n answer sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentences</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters, {different} different</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters, {different} different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words, {different} different, {unknown} unknown</source>
        <translation>
            <numerusform>%n word, {unknown} unknown</numerusform>
            <numerusform>%n words, {different} different, {unknown} unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n articles</source>
        <translation>
            <numerusform>Forget</numerusform>
            <numerusform>Forget %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words}, and %n of my own</source>
        <translation>
            <numerusform>{words}, and %n of my own</numerusform>
            <numerusform>{words}, and %n of my own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Name of the tag for %n articles</source>
        <translation>
            <numerusform>Name of the tag</numerusform>
            <numerusform>Name of the tag for %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stops after %n minutes</source>
        <translation>
            <numerusform>Stops after %n minute</numerusform>
            <numerusform>Stops after %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
