<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{what}; see {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a text with its readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>json, brackets, html or any form of `duyin export`; else as OUT is named, else json</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{wrong} of %n files could not be exported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was changed meanwhile, and is left as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{made} of %n files written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{made} of %n files written, {already} were there already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Write a text in another script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the script to write in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a configuration of OpenCC: s2t, tw2sp, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose tables: OpenCC&apos;s newest, or opencc-python-reimplemented&apos;s to the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these tables need opencc-python-reimplemented, which is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no configuration {name}, only {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a text in another form: HTML, EPUB, Word, PDF, Markdown, Anki and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text, or a folder of texts; &quot;-&quot; is standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colour for each tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the text&apos;s pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the form; else as OUT is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work on the cluster of this Dask scheduler, which must be trusted: whoever leads a cluster can run any program here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export needs -o OUTDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export needs -o OUT or --as FORM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder needs --as FORM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no number of files from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no form {name}, only {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no form; give one with --as: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} is for {forms}, not for {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name} has a paragraph of %n characters; one of more than {most} can be written as json or text only</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be exported: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the words of the list up to this level for known, 0 for none; else as in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of levels: {lists}; else the one chosen in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the levels of {list} are 1 to {last}{name}, 0 is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is none of the lists {lists}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those of all words, of words that you do not know, only those in the file, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --readings unknown: what is known, not as your library has it but up to this level of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --readings unknown: over each word only where it first stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} is for --readings unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the level of texts, and how many of their words you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts, or folders of them; &quot;-&quot; is standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object a line, not a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{wrong} of %n texts could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the library cannot be read: only levels are taken for known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{level}: %n</source>
        <comment>new words of a level</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>beyond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New words by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your notes and highlights as Markdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text that they are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those in all texts of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the script to show; else that shown in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes needs either FILE or --all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no library yet: nothing was opened in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OUT is a text of your library, which is never written over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no notes, highlights or bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text; &quot;-&quot; is standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the script to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how readings are spelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readings by words, not by characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tones as they are spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read as in Taiwan: 垃圾 lèsè, 企業 qìyè</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the text with its readings: JSON, brackets or HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the text in another script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the text in another form: HTML, EPUB, Word, Markdown, Anki …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell the level of texts, and how many of their words you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write your notes and highlights as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw the page as the window shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write words as cards for Anki or a table; take in those that you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make tasks on paper of the text: PDF, Word or HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duyin 讀音 reads Chinese with pinyin above the characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With files, or with nothing, it opens its window; several are read one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commands need no screen; `-` as the file reads standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this help; `{command}` tells a command&apos;s options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program&apos;s version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your library was damaged; what could be read goes on, the rest is in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a later version of Duyin has written it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no room on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was kept in your library {path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%(heading)s:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown parser %(parser_name)r (choices: %(choices)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message}; see {program} --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the page as the window shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels for each of the size&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertical lines, from the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture needs -o OUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures are named {names}, not {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese characters need a font; on Debian and Ubuntu: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this system&apos;s Qt cannot write {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the font size is {least} to {most} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scale is {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>a picture has %n pixels at most</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no size like 1000x800</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no place from 0% to 100%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already, and was not written by this command or was changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a text of this folder and would be written over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would be written through a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not this program&apos;s; give another OUTDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}; nothing was written: give another OUTDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{why}, and %n more like it; nothing was written: give another OUTDIR</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be looked at ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no text in it, only pictures of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its part {part} is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is protected by a password or against copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is built so that it would take up all memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than {size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than {size} MB once it is unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>it has more than %n characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file is named so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OUT is FILE itself, which is never written over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds bytes that are not {encoding}; they stand as �</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name} is not whole: %n parts are missing or damaged; the rest was written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n paragraphs lack readings that this form cannot hold beside what stands there (the first is paragraph {first}); html, epub and json hold them all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Write words as cards for Anki, as a table or JSON; take in words that you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those that you do not know (usual with FILE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those that you collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those that you are learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those that you know; without FILE all that is kept of words, as a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all words of FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readings of FILE to tell apart, in their sentences; as cards alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text; &quot;-&quot; is standard input. Without one: all that you keep, with --collected, --learning or --known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deck of the cards; else the text&apos;s title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV without the mark (BOM) by which spreadsheets know UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take in words from a list, a table, a text, a deck of Anki (.apkg, .colpkg), Pleco&apos;s export or a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of --import: the column of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of --import: a deck&apos;s note type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of --import: how well they are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of --import: mature cards are known, all others learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of --import: only tell what it would come to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words needs FILE, --collected, --learning, --known or --import FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words needs -o OUT or --as FORM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OUT is named as no form; give one with --as: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--polyphones makes cards alone: name OUT .apkg, or give --as apkg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a backup is of --known without FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no backup is written this time, as words may be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no words to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no such words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no readings to tell apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--import FILE stands alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no note type {name}, only {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no column {name}, only {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood ({words})</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known otherwise until now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already so</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words: {counts}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sentences</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the file has more than is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Dask scheduler was lost; the same command goes on where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its worker was lost ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--dask needs Dask: pip install &apos;duyin[cluster]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no Dask scheduler answers at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Dask scheduler at {address} has no workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a worksheet of a text: pinyin to fill in, characters to write, gaps and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those that your library does not have as known, collected or chosen ones, or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words of a list, one a line, instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of boxes (pinyin to fill in), write (characters to write), match (words and meanings), cloze (gaps), choose (readings to choose), list (of the words), with commas; else {tasks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to write into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the line for name and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with an answer sheet behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same N makes the same sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a worksheet needs -o OUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to ask: no word of the text is one of those wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worksheets are named .pdf, .docx or .html</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no task; there are {tasks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>first %n</source>
        <comment>words by how frequent they are</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no screen: DISPLAY and WAYLAND_DISPLAY are not set; the commands annotate, convert and picture work without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the screen {screens} cannot be reached; the commands annotate, convert and picture work without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system libraries are missing; to install them: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system libraries are missing: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things that are listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no option {name}; see {program} --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PySide6 is not installed; to install it: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lilac</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding and moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour the tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones as they are spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over unknown words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where I chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pinyin here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tone marks (zhōng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tone digits (zhong1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tones (zhong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep every character in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where readings come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark doubtful readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next doubtful reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous doubtful reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import readings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export your readings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card of the word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word is known, or is not any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep with its sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the word with its sentence, or no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place of the word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the word that is selected, or chosen in the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place of the word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise the words that you keep, and readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words as cards for Anki or as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import words that you know…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the words that you know…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written, or the script last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the region’s words: 軟體 for 软件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the file’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanged words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark characters with several forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next character with several forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair traditional…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight, or in the next colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the notes of this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the notes of all articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that wait…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen with encoding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the file as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with pinyin by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the pinyin alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with pinyin above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for Anki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical lines, for this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, font and lines of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, sepia, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change between light, sepia and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page’s menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Duyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Duyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found with these tones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters or pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down opens its menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First time only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels by frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold {key} to see all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles, authors, file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n words with a reading</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Written in {script}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}, shown in {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traditional (Taiwan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traditional (Hong Kong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readings in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n readings in the file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To the next doubtful reading; with the right button, a list of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Song, the type of books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kai, as written with a brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hei, even strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the right, in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>of a character</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the file: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanged words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They could not be looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanged word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All exchanged words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file: {word}  {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of your marks are not found: the text has changed. They are listed under Marks.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pinyin here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pinyin here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted: {colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what you want to mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note. Enter keeps it, Esc leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form of {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: not met yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met: seen, not to be learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning: to be practised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known: needs no reading (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well you know it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this place alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This word in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This word in all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this reading of {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wherever {word} stands in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wherever {word} stands in any article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join or part words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected with its sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect with its sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dictionary has this word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted with {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with {character}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends with {character}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other words have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note to the word</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Met %n times in one article</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Met {times} times in %n articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>how well {word} is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note on {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collecting {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word stands beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with “{word}” after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with “{word}” before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part: {left} | {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words of {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stroke order of {character}: %n strokes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop, or draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not among the frequent words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}st most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}nd most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}rd most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}th most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tone: {text}1 to {text}4, or {text}5 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no pinyin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duyin’s choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file and Duyin disagree here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duyin is not sure here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to your reading for everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to your reading for this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the file’s reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Duyin’s reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duyin, a reader for people who learn Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use, study, share and change it. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the work of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings of words; CC BY-SA 4.0, by MDBG and its contributors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings of characters and phrases; MIT licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables between simplified and traditional; Apache licence 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the icons; ISC licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window, by PySide6; GNU LGPL, version 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard to read on this paper, under 4.5 to 1: {colours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <comment>its colour</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tone {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neutral tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line breaks at a fixed width taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed or left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some bytes were no text; � stands in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as {encoding}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collect these %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chapters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Shown above the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same reading stood there again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings that differed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that fits the character was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brackets left in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may be readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were lost when the file was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn these next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>at your pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to read, about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of its words known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Beyond {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>with them, {share} of the words are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} with all of {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dictionary (CC-CEDICT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Duyin’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a newer one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a newer CC-CEDICT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no CC-CEDICT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be taken: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of {day}, with %n entries.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n entries.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Used from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was opened by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer ones are at www.mdbg.net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen with encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which of these does the first line look right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · about {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article’s own file is never written over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Braces around both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brackets and braces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text for Anki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards for Anki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode interlinear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplified, mainland words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taiwan, Taiwan words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hong Kong, Hong Kong words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin (zhōng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With digits (zhong1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without tones (zhong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhuyin (ㄓㄨㄥ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form has the characters alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form has one spelling of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form is always by words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form is text, without colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form is text, without pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is chosen beside the pages, in the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is chosen with the words, in the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readings are handed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article has no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tone colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show while the key is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a field, then the key that you want. Backspace takes the key away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is already the key of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes from Duyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no notes, highlights or bookmarks to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An article’s own file is never written over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dictionaries of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StarDict, MDX, CC-CEDICT and others, shown below it on the card. Your copy stays on this computer; its licence stays with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move up: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stroke order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open hanzi-writer-data</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of %n characters, on the card of a word.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open the package hanzi-writer-data (npm), and the card draws how characters are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read “{name}”, install pyglossary: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” tells no stroke order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no Chinese words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no dictionary that can be read, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, readings.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export your readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import of readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n readings came in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are not understood: {lines}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines have no place in this article: {lines}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file goes on after its first %n lines; they were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{lines} and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Repair traditional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Repair %n characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Song 宋</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kai 楷</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hei 黑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this page’s defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long you have read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight into Anki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parted by tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings to tell apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that I collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that I am learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that I set as known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through its add-on AnkiConnect; nothing leaves this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak with Anki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where its settings have an apiKey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to Anki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings to tell apart go into cards alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for readings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the words …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import words that you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words stand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings stand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you know better already stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only mature cards are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others are being learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no such words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are no readings to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n readings to tell apart</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Anki does not answer. Start it, with the add-on AnkiConnect (2055492159) in it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers there is not AnkiConnect. Is the port right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anki refuses: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anki answers no more. What was added before stays; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are in Anki: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new sentences.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are no words in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words: {counts}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file has more than is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words came in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentences came in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words} and %n sentences came in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You have not said of any word yet how well you know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that I know.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the words that you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16, little-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16, big-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most of today’s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older files from mainland China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older files from Taiwan, Hong Kong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no Chinese characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which words do you know? Choose a level; single words can be set on their cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is known now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words are known now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” is not known any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words are not known any more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” is kept with its sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words are kept with their sentences.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” is not kept any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words are not kept any more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Point at a word, or select some text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} by its characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading of {character}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h {minutes} min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read {time}, last today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {time}, last on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left at your pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “{name}” is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is forgotten. Its file stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is forgotten. It was pasted: there is no file of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n articles are forgotten. Their files stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles are forgotten. Of those that were pasted there is no file.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a folder. Duyin opens files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no file that can be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: permission denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is larger than {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no text in it that Duyin can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no text in it, only pictures of pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged: it cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged: its part “{part}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is protected by a password or against copying (DRM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not opened: it is built so that it would take up all memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds more than {size} once unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has more than %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n readings found in the file.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeats were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some bytes of the file are no text in {encoding}; they are shown as �.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as {encoding}. If characters look wrong, choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parts of this book are missing or damaged; the rest is shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed. Your place is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no Chinese characters here, so no readings are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no readings in this file, and only those would be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese characters need a font. On Debian and Ubuntu: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font of this kind is installed. On Debian and Ubuntu: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” waits to be read next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files wait to be read. “{name}” is the next.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs lack readings that this form cannot hold beside what stands there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No reading here is doubtful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters could be written in two ways. They have dots below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No character here could be written in two ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words are exchanged. “Words of the region” exchanges them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words are exchanged in this script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words stand in the place of the file’s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>These characters look left over from simplified text. The file is not changed; “As written” goes on showing what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters look left over from simplified text.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only traditional text can be repaired so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing looks left over from simplified text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repairs are taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters are repaired. “As written” shows what the file has.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This place is kept under Marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places, marks and readings last only until the window closes: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copying %n characters…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters copied.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Changed settings last only until the window closes: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were damaged; what could be read was kept. The old ones lie in “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a later version made “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” may not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program holds “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else stands in the place of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another list of articles stands in the place of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article is no longer in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of articles was damaged and begun anew. The old one lies in “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of articles was damaged; what could be read was kept. The old one lies in “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside each chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no headings in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the note and its mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove your reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bookmarks; {bookmark} keeps this place. {highlight} highlights what is selected, {note} adds a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not changed a reading here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readings in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file and Duyin read everything alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n alike</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The readings that you have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the file and Duyin disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Duyin is not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep with sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} is {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping {word} no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters, pinyin or meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export words of this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by how often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} • {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word here is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing collected here; {key} keeps a word with its sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word here is being learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word here is known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no Chinese words here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unknown, {collected} collected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{state} since today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Met %n times in this article</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to its next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned well by now: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is practised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is this word read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does this word mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which word stands here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is {character} read here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes again in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words are due</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{words} today, {minutes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{readings} today, {minutes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} and {readings} today, {minutes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word is collected yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word that is collected is kept with its sentence, and can be practised here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} at a word of an article keeps it with its sentence; then it can be practised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one is in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No character with several readings was found whose reading is sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for sentences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is enough for today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned words</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF; with Down as Word or a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the text …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to ask here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{pages}; %n words more are left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages and as many answer sheets</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word (DOCX)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin into boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write under pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match word and meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sentences</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line for name and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing collected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word here has “Pinyin here”, which the page’s menu gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters, {different} different</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words, {different} different, {unknown} unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{time} at your pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {time} to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles you open appear here. Try a sample below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can be dropped anywhere in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Forget %n articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level · {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level: the one of {list} at which 95 % of an article’s words are known.
Known: how many of its words you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first; press again for the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{words}, and %n of my own</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Writing … {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text as it is in the file keeps no marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text as it is in the file keeps no choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text as it is in the file keeps no bookmarks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is still being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article did not come from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhuyin stays with its character; pinyin goes by words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no jump to go back from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was gone back from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are exchanged where a simplified text is shown in 臺 or 港, or a traditional one in 简.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forgetting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back or redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{script}, words of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings over unknown words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the readings in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin by characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that are not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other file waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article has this tag. The menu of an article gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Name of the tag for %n articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None are chosen yet: select words, then “Pinyin here” in their menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words first, or point at one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin stands here whatever else is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the interface; also of commands and their help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When readings are hidden, their room stays empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of the word under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is read and what it means, after a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden readings only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the words of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Taiwan 軟體 for 软件, in Simplified 软件 for 軟體</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation marks follow the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“ ” in Simplified, 「 」 in the others; also in copies and exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join lines broken at a fixed width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In text files whose paragraphs are clearly broken so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the last article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise with the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep how long you read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the details of an article; it stays on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts that lack a tone mark are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhuyin size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most, in characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the right, for articles that you have not turned yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By two characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Justify lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full-width marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw half-width marks between Chinese characters full width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper, ink, readings and the tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour for each of the four tones and the neutral tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours and those in the file stand out, all others are grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write readings in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin, above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhuyin, at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelled together over each word; zhuyin stays with its character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones in pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks (zhōng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits (zhong1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None (zhong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that change beside others, as in ní hǎo, are lighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as in Taiwan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>垃圾 lèsè, 企業 qìyè</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Taiwan’s script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert scripts by the tables of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first are newer, and words of the text correct them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With dots below, until you have chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With dots below, where a script could write them in two ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which list a word’s level comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How frequent it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark words on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thin line under them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And words being learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And words above my level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep sentences of my articles at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To show where you met a word and how hard an article is; off, they are forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New words a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you practise, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through its add-on AnkiConnect, when you export words; nothing leaves this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High is at least 7 to 1 for text, readings and marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the characters and their readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text on the page has its own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What screen readers are given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the page, also in braille; word by word, their word keys work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text, word by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each word, then its reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The readings alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
