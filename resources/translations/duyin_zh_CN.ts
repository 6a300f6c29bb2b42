<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{what}; see {file}</source>
        <translation>{what}；见 {file}</translation>
    </message>
    <message>
        <source>Write a text with its readings.</source>
        <translation>写出标有读音的文章。</translation>
    </message>
    <message>
        <source>json, brackets, html or any form of `duyin export`; else as OUT is named, else json</source>
        <translation>json、brackets、html 或 `duyin export` 的任一格式；不写则看 OUT 的名字，再不然是 json</translation>
    </message>
    <message numerus="yes">
        <source>{wrong} of %n files could not be exported</source>
        <translation>
            <numerusform>%n 个文件中有 {wrong} 个未能导出</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was changed meanwhile, and is left as it is</source>
        <translation>{name} 在此期间被改动过，保持原样</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}</source>
        <translation>无法写入 {name}：{reason}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number}／{count}</translation>
    </message>
    <message numerus="yes">
        <source>{made} of %n files written</source>
        <translation>
            <numerusform>%n 个文件中已写出 {made} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>%n 个原已存在</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a text in another script.</source>
        <translation>把文章转换成另一种字形写出。</translation>
    </message>
    <message>
        <source>the script to write in</source>
        <translation>写成哪种字形</translation>
    </message>
    <message>
        <source>a configuration of OpenCC: s2t, tw2sp, …</source>
        <translation>OpenCC 的一种配置：s2t、tw2sp……</translation>
    </message>
    <message>
        <source>whose tables: OpenCC&apos;s newest, or opencc-python-reimplemented&apos;s to the letter</source>
        <translation>用谁的表：OpenCC 最新的，或与 opencc-python-reimplemented 分毫不差的</translation>
    </message>
    <message>
        <source>these tables need opencc-python-reimplemented, which is not installed</source>
        <translation>这些表需要 opencc-python-reimplemented，尚未安装</translation>
    </message>
    <message>
        <source>there is no configuration {name}, only {names}</source>
        <translation>没有名为 {name} 的配置，只有 {names}</translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation>它不是文本</translation>
    </message>
    <message>
        <source>Write a text in another form: HTML, EPUB, Word, PDF, Markdown, Anki and more.</source>
        <translation>把文章写成其他格式：HTML、EPUB、Word、PDF、Markdown、Anki 等。</translation>
    </message>
    <message>
        <source>the text, or a folder of texts; &quot;-&quot; is standard input</source>
        <translation>文章，或装着文章的文件夹；“-”是标准输入</translation>
    </message>
    <message>
        <source>a colour for each tone</source>
        <translation>每个声调一种颜色</translation>
    </message>
    <message>
        <source>without the text&apos;s pictures</source>
        <translation>不要文章中的图片</translation>
    </message>
    <message>
        <source>read aloud by a voice, for epub; subtitles get the times of duyin speak</source>
        <translation>由合成语音朗读，epub 用；字幕则取 duyin speak 的时间</translation>
    </message>
    <message>
        <source>the text&apos;s sound, for epub; for subtitles too, where the text has no times</source>
        <translation>文章的录音，epub 用；文章没有时间时，字幕也要用</translation>
    </message>
    <message>
        <source>the form; else as OUT is named</source>
        <translation>格式；不写则看 OUT 的名字</translation>
    </message>
    <message>
        <source>files at once</source>
        <translation>同时处理的文件数</translation>
    </message>
    <message>
        <source>work on the cluster of this Dask scheduler, which must be trusted: whoever leads a cluster can run any program here</source>
        <translation>交给这个 Dask 调度器的集群去做；它必须可信：掌管集群的人可以在此运行任何程序</translation>
    </message>
    <message>
        <source>export needs -o OUTDIR</source>
        <translation>export 需要 -o OUTDIR</translation>
    </message>
    <message>
        <source>export needs -o OUT or --as FORM</source>
        <translation>export 需要 -o OUT 或 --as FORM</translation>
    </message>
    <message>
        <source>a folder needs --as FORM</source>
        <translation>处理文件夹需要 --as FORM</translation>
    </message>
    <message>
        <source>a folder has no --recording</source>
        <translation>文件夹不能用 --recording</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no number of files from 1 to {most}</source>
        <translation>“{written}”不是 1 到 {most} 的文件数</translation>
    </message>
    <message>
        <source>there is no form {name}, only {names}</source>
        <translation>没有 {name} 这种格式，只有 {names}</translation>
    </message>
    <message>
        <source>{name} is no form; give one with --as: {names}</source>
        <translation>{name} 不是一种格式；请用 --as 指明：{names}</translation>
    </message>
    <message>
        <source>{option} is for {forms}, not for {form}</source>
        <translation>{option} 用于 {forms}，不用于 {form}</translation>
    </message>
    <message>
        <source>{name} has no times: {form} is made of subtitles, of lyrics, or of a text with a recording of it</source>
        <translation>{name} 没有时间：{form} 要用字幕、歌词，或者配有录音的文章来生成</translation>
    </message>
    <message numerus="yes">
        <source>{name} has a paragraph of %n characters; one of more than {most} can be written as json or text only</source>
        <translation>
            <numerusform>{name} 有一段长 %n 字；超过 {most} 字的段只能写成 json 或纯文本</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, no file</source>
        <translation>{name} 是管道或设备，不是文件</translation>
    </message>
    <message>
        <source>{name} cannot be exported: {reason}</source>
        <translation>无法导出 {name}：{reason}</translation>
    </message>
    <message>
        <source>take the words of the list up to this level for known, 0 for none; else as in the settings</source>
        <translation>表中到这一级为止的词都算认识，0 为都不算；不写则按设置</translation>
    </message>
    <message>
        <source>the list of levels: {lists}; else the one chosen in the settings</source>
        <translation>级别表：{lists}；不写则用设置里选的</translation>
    </message>
    <message>
        <source>the levels of {list} are 1 to {last}{name}, 0 is none</source>
        <translation>{list} 的级别是 1 到 {last}{name}，0 为没有</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is none of the lists {lists}</source>
        <translation>“{written}”不在 {lists} 这些表中</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no level</source>
        <translation>“{written}”不是级别</translation>
    </message>
    <message>
        <source>those of all words, of words that you do not know, only those in the file, or none</source>
        <translation>所有词的、生词的、只有文件自带的，或都不要</translation>
    </message>
    <message>
        <source>with --readings unknown: what is known, not as your library has it but up to this level of the list</source>
        <translation>与 --readings unknown 同用：认识哪些词不看你的书库，而是表中到这一级为止</translation>
    </message>
    <message>
        <source>with --readings unknown: over each word only where it first stands</source>
        <translation>与 --readings unknown 同用：每个词只标第一次出现的地方</translation>
    </message>
    <message>
        <source>{option} is for --readings unknown</source>
        <translation>{option} 须与 --readings unknown 同用</translation>
    </message>
    <message>
        <source>Tell the level of texts, and how many of their words you know.</source>
        <translation>说出文章的级别，以及其中的词你认识多少。</translation>
    </message>
    <message>
        <source>texts, or folders of them; &quot;-&quot; is standard input</source>
        <translation>文章，或装着文章的文件夹；“-”是标准输入</translation>
    </message>
    <message>
        <source>an object a line, not a table</source>
        <translation>每行一个对象，而不是表格</translation>
    </message>
    <message numerus="yes">
        <source>{wrong} of %n texts could not be read</source>
        <translation>
            <numerusform>%n 篇文章中有 {wrong} 篇无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>the library cannot be read: only levels are taken for known</source>
        <translation>无法读取书库：只把级别内的词算作认识</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}</source>
        <translation>无法打开 {name}：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>{level}: %n</source>
        <comment>new words of a level</comment>
        <translation>
            <numerusform>{level}：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>beyond</source>
        <translation>超出</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>不在表中</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>认识</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Characters</source>
        <comment>how many</comment>
        <translation>字数</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>how many</comment>
        <translation>词数</translation>
    </message>
    <message>
        <source>New words by level</source>
        <translation>各级生词</translation>
    </message>
    <message>
        <source>Write your notes and highlights as Markdown.</source>
        <translation>把你的笔记和高亮写成 Markdown。</translation>
    </message>
    <message>
        <source>the text that they are in</source>
        <translation>它们所在的文章</translation>
    </message>
    <message>
        <source>those in all texts of the library</source>
        <translation>书库中所有文章的</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写的文件</translation>
    </message>
    <message>
        <source>the script to show; else that shown in the window</source>
        <translation>显示所用的字形；不写则与窗口中一样</translation>
    </message>
    <message>
        <source>notes needs either FILE or --all</source>
        <translation>notes 需要 FILE 或 --all</translation>
    </message>
    <message>
        <source>there is no library yet: nothing was opened in the window</source>
        <translation>还没有书库：窗口里还没打开过文章</translation>
    </message>
    <message>
        <source>OUT is a text of your library, which is never written over</source>
        <translation>OUT 是你书库里的文章，绝不会被改写</translation>
    </message>
    <message>
        <source>{name} is not in the library</source>
        <translation>{name} 不在书库里</translation>
    </message>
    <message>
        <source>there are no notes, highlights or bookmarks</source>
        <translation>没有笔记、高亮或书签</translation>
    </message>
    <message>
        <source>the text; &quot;-&quot; is standard input</source>
        <translation>文章；“-”是标准输入</translation>
    </message>
    <message>
        <source>the script to show</source>
        <translation>显示所用的字形</translation>
    </message>
    <message>
        <source>how readings are spelled</source>
        <translation>读音的写法</translation>
    </message>
    <message>
        <source>readings by words, not by characters</source>
        <translation>读音按词连写，而不是逐字标注</translation>
    </message>
    <message>
        <source>tones as they are spoken</source>
        <translation>标变调</translation>
    </message>
    <message>
        <source>read as in Taiwan: 垃圾 lèsè, 企業 qìyè</source>
        <translation>按台湾的读音：垃圾 lèsè，企業 qìyè</translation>
    </message>
    <message>
        <source>write the text with its readings: JSON, brackets or HTML</source>
        <translation>写出标有读音的文章：JSON、括号或 HTML</translation>
    </message>
    <message>
        <source>write the text in another script</source>
        <translation>把文章转换成另一种字形</translation>
    </message>
    <message>
        <source>tell what Duyin needs and what of it is missing</source>
        <translation>检查 Duyin 需要什么、缺少什么</translation>
    </message>
    <message>
        <source>write the text in another form: HTML, EPUB, Word, Markdown, Anki …</source>
        <translation>把文章写成其他格式：HTML、EPUB、Word、Markdown、Anki……</translation>
    </message>
    <message>
        <source>tell the level of texts, and how many of their words you know</source>
        <translation>说出文章的级别，以及其中的词你认识多少</translation>
    </message>
    <message>
        <source>write your notes and highlights as Markdown</source>
        <translation>把你的笔记和高亮写成 Markdown</translation>
    </message>
    <message>
        <source>draw the page as the window shows it</source>
        <translation>画出窗口里所见的页面</translation>
    </message>
    <message>
        <source>read the text aloud into a file: WAV, MP3 or Ogg, with its times</source>
        <translation>把文章朗读成音频文件：WAV、MP3 或 Ogg，并附时间</translation>
    </message>
    <message>
        <source>write words as cards for Anki or a table; take in those that you know</source>
        <translation>把词写成 Anki 卡片或表格；导入你认识的词</translation>
    </message>
    <message>
        <source>make tasks on paper of the text: PDF, Word or HTML</source>
        <translation>用文章做成练习纸：PDF、Word 或 HTML</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>Duyin 讀音 reads Chinese with pinyin above the characters.</source>
        <translation>Duyin 读音：把拼音标在字的上面读中文。</translation>
    </message>
    <message>
        <source>With files, or with nothing, it opens its window; several are read one after another.</source>
        <translation>给出文件，或什么都不给，就打开窗口；给出几个文件则一个接一个地读。</translation>
    </message>
    <message>
        <source>The commands need no screen; `-` as the file reads standard input.</source>
        <translation>命令不需要屏幕；文件写作“-”则读标准输入。</translation>
    </message>
    <message>
        <source>this help; `{command}` tells a command&apos;s options</source>
        <translation>显示这份帮助；`{command}` 说明某条命令的选项</translation>
    </message>
    <message>
        <source>the versions of the program and of its parts</source>
        <translation>程序和各组成部分的版本</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>your library was damaged; what could be read goes on, the rest is in {place}</source>
        <translation>你的书库曾经损坏；能读出的继续使用，其余在 {place}</translation>
    </message>
    <message>
        <source>a later version of Duyin has written it</source>
        <translation>它由更新版本的 Duyin 写成</translation>
    </message>
    <message>
        <source>it may not be written</source>
        <translation>没有写入权限</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>另一个程序正占用它</translation>
    </message>
    <message>
        <source>there is no room on the disk</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>nothing was kept in your library {path}: {reason}</source>
        <translation>书库 {path} 里什么都没有保存：{reason}</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>%(heading)s:</source>
        <translation>%(heading)s：</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示这份帮助并退出</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少必需的参数：%s</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>%s 中必须给出一个</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>无法识别的参数：%s</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能与 %s 同用</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要一个值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少需要一个值</translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <translation>需要 %s 个值</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>多余的值 %r 已忽略</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>选项不明确：%(option)s 可以是 %(matches)s</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>不能是 %(value)r（只能是 %(choices)s）</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>%(value)r 不是有效的 %(type)s</translation>
    </message>
    <message>
        <source>unknown parser %(parser_name)r (choices: %(choices)s)</source>
        <translation>无法识别的命令 %(parser_name)r（只有 %(choices)s）</translation>
    </message>
    <message>
        <source>{message}; see {program} --help</source>
        <translation>{message}；见 {program} --help</translation>
    </message>
    <message>
        <source>Draw the page as the window shows it.</source>
        <translation>画出窗口里所见的页面。</translation>
    </message>
    <message>
        <source>pixels for each of the size&apos;s</source>
        <translation>大小中每一点对应的像素数</translation>
    </message>
    <message>
        <source>how far on</source>
        <translation>从文章的哪里画起</translation>
    </message>
    <message>
        <source>characters alone</source>
        <translation>只有字，不标读音</translation>
    </message>
    <message>
        <source>vertical lines, from the right</source>
        <translation>竖排，从右往左</translation>
    </message>
    <message>
        <source>a picture needs -o OUT</source>
        <translation>picture 需要 -o OUT</translation>
    </message>
    <message>
        <source>pictures are named {names}, not {name}</source>
        <translation>图片要叫 {names}，不能叫 {name}</translation>
    </message>
    <message>
        <source>Chinese characters need a font; on Debian and Ubuntu: {command}</source>
        <translation>显示汉字需要字体；在 Debian 和 Ubuntu 上：{command}</translation>
    </message>
    <message>
        <source>this system&apos;s Qt cannot write {name}</source>
        <translation>这台机器上的 Qt 写不出 {name}</translation>
    </message>
    <message>
        <source>the font size is {least} to {most} pixels</source>
        <translation>字号是 {least} 到 {most} 像素</translation>
    </message>
    <message>
        <source>the scale is {least} to {most}</source>
        <translation>比例是 {least} 到 {most}</translation>
    </message>
    <message numerus="yes">
        <source>a picture has %n pixels at most</source>
        <translation>
            <numerusform>图片最多 %n 像素</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no size like 1000x800</source>
        <translation>“{written}”不是像 1000x800 那样的大小</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no place from 0% to 100%</source>
        <translation>“{written}”不是 0% 到 100% 之间的位置</translation>
    </message>
    <message>
        <source>{name} is there already, and was not written by this command or was changed since</source>
        <translation>{name} 已经存在，且不是本命令写的，或写后又有改动</translation>
    </message>
    <message>
        <source>{name} is a text of this folder and would be written over</source>
        <translation>{name} 是这个文件夹里的文章，会被覆盖</translation>
    </message>
    <message>
        <source>{name} would be written through a link</source>
        <translation>写 {name} 会经过一个链接</translation>
    </message>
    <message>
        <source>{name} is not this program&apos;s; give another OUTDIR</source>
        <translation>{name} 不是本程序的；请另给一个 OUTDIR</translation>
    </message>
    <message>
        <source>{why}; nothing was written: give another OUTDIR</source>
        <translation>{why}；什么都没有写：请另给一个 OUTDIR</translation>
    </message>
    <message numerus="yes">
        <source>{why}, and %n more like it; nothing was written: give another OUTDIR</source>
        <translation>
            <numerusform>{why}，类似的还有 %n 个；什么都没有写：请另给一个 OUTDIR</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be looked at ({reason})</source>
        <translation>无法查看 {name}（{reason}）</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>里面什么都没有</translation>
    </message>
    <message>
        <source>it has no text in it, only pictures of pages</source>
        <translation>里面没有文字，只有页面的图片</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>它已损坏</translation>
    </message>
    <message>
        <source>its part {part} is damaged</source>
        <translation>它的 {part} 部分已损坏</translation>
    </message>
    <message>
        <source>it is protected by a password or against copying</source>
        <translation>它有密码或防复制保护</translation>
    </message>
    <message>
        <source>it is built so that it would take up all memory</source>
        <translation>它的结构会占满内存</translation>
    </message>
    <message>
        <source>it has more than {size} MB</source>
        <translation>它超过 {size} MB</translation>
    </message>
    <message>
        <source>it holds more than {size} MB once it is unpacked</source>
        <translation>它解压后超过 {size} MB</translation>
    </message>
    <message numerus="yes">
        <source>it has more than %n characters</source>
        <translation>
            <numerusform>它超过 %n 个字</numerusform>
        </translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>{name} has its sound in several files or another kind: it is left out</source>
        <translation>{name} 的声音分成几个文件，或是别的格式，没有带上</translation>
    </message>
    <message>
        <source>it lasts longer than a day</source>
        <translation>它超过了一天</translation>
    </message>
    <message>
        <source>it is no sound that can be read here</source>
        <translation>它不是这里能读的声音文件</translation>
    </message>
    <message>
        <source>{name} is too short or too long to be a recording of this text</source>
        <translation>{name} 太短或太长，不会是这篇文章的录音</translation>
    </message>
    <message>
        <source>no file is named so</source>
        <translation>没有这个文件</translation>
    </message>
    <message numerus="yes">
        <source>a text of more than %n characters is too long for a book with a voice</source>
        <translation>
            <numerusform>超过 %n 字的文章，配上语音做成电子书就太长了</numerusform>
        </translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>OUT is FILE itself, which is never written over</source>
        <translation>OUT 就是 FILE，绝不会被覆盖</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>{name} holds bytes that are not {encoding}; they stand as �</source>
        <translation>{name} 里有不属于 {encoding} 的字节，以 � 代替</translation>
    </message>
    <message numerus="yes">
        <source>{name} is not whole: %n parts are missing or damaged; the rest was written</source>
        <translation>
            <numerusform>{name} 不完整：%n 个部分缺失或损坏；其余已写出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n paragraphs lack readings that this form cannot hold beside what stands there (the first is paragraph {first}); html, epub and json hold them all</source>
        <translation>
            <numerusform>{name}：有 %n 段，原有的内容使这种格式容不下读音，故未标（第一处是第 {first} 段）；html、epub 和 json 都能标</numerusform>
        </translation>
    </message>
    <message>
        <source>Write words as cards for Anki, as a table or JSON; take in words that you know.</source>
        <translation>把词写成 Anki 卡片、表格或 JSON；导入你认识的词。</translation>
    </message>
    <message>
        <source>those that you do not know (usual with FILE)</source>
        <translation>你不认识的词（给出 FILE 时默认）</translation>
    </message>
    <message>
        <source>those that you collected</source>
        <translation>你收藏的词</translation>
    </message>
    <message>
        <source>those that you are learning</source>
        <translation>你在学习的词</translation>
    </message>
    <message>
        <source>those that you know; without FILE all that is kept of words, as a backup</source>
        <translation>你认识的词；不给 FILE 则是关于词的全部记录，作为备份</translation>
    </message>
    <message>
        <source>all words of FILE</source>
        <translation>FILE 中的所有词</translation>
    </message>
    <message>
        <source>readings of FILE to tell apart, in their sentences; as cards alone</source>
        <translation>FILE 中要分辨的读音，连同句子；只能写成卡片</translation>
    </message>
    <message>
        <source>the text; &quot;-&quot; is standard input. Without one: all that you keep, with --collected, --learning or --known</source>
        <translation>文章；“-”是标准输入。不给文章则是你留下的全部，用 --collected、--learning 或 --known</translation>
    </message>
    <message>
        <source>the deck of the cards; else the text&apos;s title</source>
        <translation>卡片的牌组；不写则用文章标题</translation>
    </message>
    <message>
        <source>CSV without the mark (BOM) by which spreadsheets know UTF-8</source>
        <translation>CSV 不加电子表格用来识别 UTF-8 的标记（BOM）</translation>
    </message>
    <message>
        <source>take in words from a list, a table, a text, a deck of Anki (.apkg, .colpkg), Pleco&apos;s export or a backup</source>
        <translation>从词表、表格、文本、Anki 牌组（.apkg、.colpkg）、Pleco 的导出文件或备份中导入词</translation>
    </message>
    <message>
        <source>of --import: the column of the words</source>
        <translation>用于 --import：词所在的列</translation>
    </message>
    <message>
        <source>of --import: a deck&apos;s note type</source>
        <translation>用于 --import：牌组的笔记类型</translation>
    </message>
    <message>
        <source>of --import: how well they are known</source>
        <translation>用于 --import：算作认识到什么程度</translation>
    </message>
    <message>
        <source>of --import: mature cards are known, all others learning</source>
        <translation>用于 --import：成熟的卡片算认识，其余算学习中</translation>
    </message>
    <message>
        <source>of --import: only tell what it would come to</source>
        <translation>用于 --import：只说会导入多少</translation>
    </message>
    <message>
        <source>words needs FILE, --collected, --learning, --known or --import FILE</source>
        <translation>words 需要 FILE、--collected、--learning、--known 或 --import FILE</translation>
    </message>
    <message>
        <source>words needs -o OUT or --as FORM</source>
        <translation>words 需要 -o OUT 或 --as FORM</translation>
    </message>
    <message>
        <source>OUT is named as no form; give one with --as: {names}</source>
        <translation>OUT 的名字看不出格式；请用 --as 指明：{names}</translation>
    </message>
    <message>
        <source>--polyphones makes cards alone: name OUT .apkg, or give --as apkg</source>
        <translation>--polyphones 只能写成卡片：OUT 要叫 .apkg，或给出 --as apkg</translation>
    </message>
    <message>
        <source>--spoken is for cards of words: name OUT .apkg, or give --as apkg</source>
        <translation>--spoken 只用于词的卡片：让 OUT 以 .apkg 结尾，或者加 --as apkg</translation>
    </message>
    <message>
        <source>cards with the sound of each word and its sentence, by a voice</source>
        <translation>卡片附上每个词和例句的语音</translation>
    </message>
    <message>
        <source>a recording of FILE: cards have the sound of each sentence in it</source>
        <translation>FILE 的录音：卡片附上其中每个例句的声音</translation>
    </message>
    <message>
        <source>--recording is for cards of the words of FILE</source>
        <translation>--recording 只用于由 FILE 的词生成的卡片</translation>
    </message>
    <message>
        <source>a backup is of --known without FILE</source>
        <translation>备份要用 --known 且不给 FILE</translation>
    </message>
    <message>
        <source>no backup is written this time, as words may be lost</source>
        <translation>这次不写备份，因为可能会丢词</translation>
    </message>
    <message>
        <source>there are no words to keep</source>
        <translation>没有可保存的词</translation>
    </message>
    <message>
        <source>there are no such words</source>
        <translation>没有这样的词</translation>
    </message>
    <message>
        <source>there are no readings to tell apart</source>
        <translation>没有要分辨的读音</translation>
    </message>
    <message>
        <source>--import FILE stands alone</source>
        <translation>--import FILE 要单独使用</translation>
    </message>
    <message>
        <source>there is no note type {name}, only {names}</source>
        <translation>没有 {name} 这种笔记类型，只有 {names}</translation>
    </message>
    <message>
        <source>there is no column {name}, only {names}</source>
        <translation>没有 {name} 这一列，只有 {names}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n 个看不懂</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood ({words})</source>
        <translation>
            <numerusform>%n 个看不懂（{words}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 个新的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known otherwise until now</source>
        <translation>
            <numerusform>%n 个此前标的不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%n 个已是如此</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words: {counts}</source>
        <translation>
            <numerusform>%n 个词：{counts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sentences</source>
        <translation>
            <numerusform>%n 个新句子</numerusform>
        </translation>
    </message>
    <message>
        <source>the file has more than is read</source>
        <translation>文件太长，只读了前面的部分</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a sentence</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>the Dask scheduler was lost; the same command goes on where it was</source>
        <translation>与 Dask 调度器失去联系；再运行同一条命令即可接着做</translation>
    </message>
    <message>
        <source>its worker was lost ({error})</source>
        <translation>失去了处理它的进程（{error}）</translation>
    </message>
    <message>
        <source>--dask needs Dask: pip install &apos;duyin[cluster]&apos;</source>
        <translation>--dask 需要 Dask：pip install &apos;duyin[cluster]&apos;</translation>
    </message>
    <message>
        <source>no Dask scheduler answers at {address}</source>
        <translation>{address} 没有 Dask 调度器应答</translation>
    </message>
    <message>
        <source>the Dask scheduler at {address} has no workers</source>
        <translation>{address} 的 Dask 调度器没有可用的进程</translation>
    </message>
    <message>
        <source>Make a worksheet of a text: pinyin to fill in, characters to write, gaps and more.</source>
        <translation>用文章做成练习纸：填拼音、写汉字、填空等。</translation>
    </message>
    <message>
        <source>those that your library does not have as known, collected or chosen ones, or all</source>
        <translation>书库里不认识的、收藏的、选定的，或所有的词</translation>
    </message>
    <message>
        <source>the words of a list, one a line, instead</source>
        <translation>改用词表中的词，一行一个</translation>
    </message>
    <message>
        <source>some of boxes (pinyin to fill in), write (characters to write), match (words and meanings), cloze (gaps), choose (readings to choose), list (of the words), with commas; else {tasks}</source>
        <translation>可选 boxes（填拼音）、write（写汉字）、match（词义连线）、cloze（填空）、choose（选读音）、list（词表），用逗号隔开；不写则为 {tasks}</translation>
    </message>
    <message>
        <source>to write into</source>
        <translation>写字的格子</translation>
    </message>
    <message>
        <source>without the line for name and date</source>
        <translation>不要填姓名和日期的一栏</translation>
    </message>
    <message>
        <source>with an answer sheet behind</source>
        <translation>后面附答案页</translation>
    </message>
    <message>
        <source>the same N makes the same sheet</source>
        <translation>N 相同，做出的练习纸也相同</translation>
    </message>
    <message>
        <source>a worksheet needs -o OUT</source>
        <translation>worksheet 需要 -o OUT</translation>
    </message>
    <message>
        <source>there is nothing to ask: no word of the text is one of those wanted</source>
        <translation>没有可出的题：文章里没有符合条件的词</translation>
    </message>
    <message>
        <source>worksheets are named .pdf, .docx or .html</source>
        <translation>练习纸要叫 .pdf、.docx 或 .html</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no task; there are {tasks}</source>
        <translation>没有“{written}”这种题；有 {tasks}</translation>
    </message>
    <message numerus="yes">
        <source>first %n</source>
        <comment>words by how frequent they are</comment>
        <translation>
            <numerusform>前 %n 词</numerusform>
        </translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>词频</translation>
    </message>
    <message>
        <source>no screen: DISPLAY and WAYLAND_DISPLAY are not set; the commands annotate, convert and picture work without one</source>
        <translation>没有屏幕：DISPLAY 和 WAYLAND_DISPLAY 都没有设置；annotate、convert 和 picture 命令不需要屏幕</translation>
    </message>
    <message>
        <source>the screen {screens} cannot be reached; the commands annotate, convert and picture work without one</source>
        <translation>连不上屏幕 {screens}；annotate、convert 和 picture 命令不需要屏幕</translation>
    </message>
    <message>
        <source>system libraries are missing; to install them: {command}</source>
        <translation>缺少系统库；安装命令：{command}</translation>
    </message>
    <message>
        <source>system libraries are missing: {files}</source>
        <translation>缺少系统库：{files}</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({error}).</source>
        <translation>发生意外错误（{error}）。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things that are listed</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>there is no option {name}; see {program} --help</source>
        <translation>没有 {name} 这个选项；见 {program} --help</translation>
    </message>
    <message>
        <source>PySide6 is not installed; to install it: {command}</source>
        <translation>没有安装 PySide6；安装命令：{command}</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Lilac</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>Pinyin here</source>
        <translation>此处标拼音</translation>
    </message>
    <message>
        <source>Your readings</source>
        <translation>你的读音</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>简繁</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Finding and moving</source>
        <translation>查找与移动</translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <translation>高亮与笔记</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Show pinyin</source>
        <translation>显示拼音</translation>
    </message>
    <message>
        <source>Hide pinyin</source>
        <translation>隐藏拼音</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音</translation>
    </message>
    <message>
        <source>Colour the tones</source>
        <translation>声调着色</translation>
    </message>
    <message>
        <source>Pinyin by words</source>
        <translation>拼音按词连写</translation>
    </message>
    <message>
        <source>Tones as they are spoken</source>
        <translation>标变调</translation>
    </message>
    <message>
        <source>Over all words</source>
        <translation>所有词上</translation>
    </message>
    <message>
        <source>Over unknown words</source>
        <translation>只在生词上</translation>
    </message>
    <message>
        <source>Only those in the file</source>
        <translation>只有文件自带的</translation>
    </message>
    <message>
        <source>Only where I chose</source>
        <translation>只在我选的地方</translation>
    </message>
    <message>
        <source>No pinyin here</source>
        <translation>此处不标拼音</translation>
    </message>
    <message>
        <source>As usual here</source>
        <translation>此处照常</translation>
    </message>
    <message>
        <source>Tone marks (zhōng)</source>
        <translation>调号 (zhōng)</translation>
    </message>
    <message>
        <source>Tone digits (zhong1)</source>
        <translation>数字调 (zhong1)</translation>
    </message>
    <message>
        <source>No tones (zhong)</source>
        <translation>不标声调 (zhong)</translation>
    </message>
    <message>
        <source>Keep every character in its place</source>
        <translation>每个字都不移位</translation>
    </message>
    <message>
        <source>Show where readings come from</source>
        <translation>显示读音的来源</translation>
    </message>
    <message>
        <source>Mark doubtful readings</source>
        <translation>标出存疑的读音</translation>
    </message>
    <message>
        <source>Choose a reading…</source>
        <translation>选择读音…</translation>
    </message>
    <message>
        <source>Next doubtful reading</source>
        <translation>下一个存疑的读音</translation>
    </message>
    <message>
        <source>Previous doubtful reading</source>
        <translation>上一个存疑的读音</translation>
    </message>
    <message>
        <source>Import readings…</source>
        <translation>导入读音…</translation>
    </message>
    <message>
        <source>Export your readings…</source>
        <translation>导出你的读音…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Card of the word…</source>
        <translation>词卡…</translation>
    </message>
    <message>
        <source>The word is known, or is not any more</source>
        <translation>标为认识，或取消</translation>
    </message>
    <message>
        <source>Keep with its sentence</source>
        <translation>连句子一起收藏</translation>
    </message>
    <message>
        <source>Keep the word with its sentence, or no more</source>
        <translation>连句子一起收藏这个词，或取消收藏</translation>
    </message>
    <message>
        <source>Words of the article</source>
        <translation>文章的词</translation>
    </message>
    <message>
        <source>Next place of the word</source>
        <translation>这个词的下一处</translation>
    </message>
    <message>
        <source>Of the word that is selected, or chosen in the panel</source>
        <translation>选中的词，或侧栏里选的词</translation>
    </message>
    <message>
        <source>Previous place of the word</source>
        <translation>这个词的上一处</translation>
    </message>
    <message>
        <source>Practise…</source>
        <translation>练习…</translation>
    </message>
    <message>
        <source>Practise the words that you keep, and readings</source>
        <translation>练习收藏的词和读音</translation>
    </message>
    <message>
        <source>Export words…</source>
        <translation>导出词…</translation>
    </message>
    <message>
        <source>Words as cards for Anki or as a table</source>
        <translation>把词做成 Anki 卡片或表格</translation>
    </message>
    <message>
        <source>Import words that you know…</source>
        <translation>导入认识的词…</translation>
    </message>
    <message>
        <source>Export the words that you know…</source>
        <translation>导出认识的词…</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Read aloud from here</source>
        <translation>从这里朗读</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Pause the voice, or go on</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>The sentence again</source>
        <translation>重读这一句</translation>
    </message>
    <message>
        <source>The sentence over and over</source>
        <translation>反复读这一句</translation>
    </message>
    <message>
        <source>Say the sentence over and over, until you go on</source>
        <translation>反复读这一句，直到换句</translation>
    </message>
    <message>
        <source>Go on after the sentence</source>
        <translation>读完这一句就往下读</translation>
    </message>
    <message>
        <source>A sentence back</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>A sentence on</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快一点</translation>
    </message>
    <message>
        <source>Back to the voice</source>
        <translation>回到朗读处</translation>
    </message>
    <message>
        <source>One sentence at a time</source>
        <translation>一次一句</translation>
    </message>
    <message>
        <source>Words below the sentence</source>
        <translation>句子下面的词</translation>
    </message>
    <message>
        <source>Hear the word</source>
        <translation>听这个词</translation>
    </message>
    <message>
        <source>Hear the word that is selected or pointed at</source>
        <translation>听选中或指着的词</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>录音…</translation>
    </message>
    <message>
        <source>Hear a recording of this text in place of the voice</source>
        <translation>用这篇文章的录音代替合成语音</translation>
    </message>
    <message>
        <source>This sentence begins now</source>
        <translation>这句从现在开始</translation>
    </message>
    <message>
        <source>Set when the recording comes to a sentence: the one at the caret, else the one that begins about now</source>
        <translation>定下录音在什么时候读到一句：光标所在的那句，没有光标就是此刻前后开始的那句</translation>
    </message>
    <message>
        <source>As written, or the script last used</source>
        <translation>原文，或上次用的字形</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Words of the region</source>
        <translation>地区用词</translation>
    </message>
    <message>
        <source>Use the region’s words: 軟體 for 软件</source>
        <translation>改用当地的词：“软件”写作“軟體”</translation>
    </message>
    <message>
        <source>Keep the file’s words</source>
        <translation>保留文件里的词</translation>
    </message>
    <message>
        <source>Exchanged words…</source>
        <translation>换用的词…</translation>
    </message>
    <message>
        <source>Mark characters with several forms</source>
        <translation>标出有几种写法的字</translation>
    </message>
    <message>
        <source>Next character with several forms</source>
        <translation>下一个有几种写法的字</translation>
    </message>
    <message>
        <source>Repair traditional…</source>
        <translation>修复繁体…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Go to place…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation>在此处添加书签</translation>
    </message>
    <message>
        <source>Highlight, or in the next colour</source>
        <translation>高亮，或换下一种颜色</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>去掉高亮</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>笔记…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>导出笔记…</translation>
    </message>
    <message>
        <source>Export the notes of this article</source>
        <translation>导出这篇文章的笔记</translation>
    </message>
    <message>
        <source>Export the notes of all articles…</source>
        <translation>导出所有文章的笔记…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Show contents</source>
        <translation>显示目录</translation>
    </message>
    <message>
        <source>Hide contents</source>
        <translation>隐藏目录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>回到原来的地方</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>下一章</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>上一章</translation>
    </message>
    <message>
        <source>A screen on</source>
        <translation>下一屏</translation>
    </message>
    <message>
        <source>A screen back</source>
        <translation>上一屏</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open the next file</source>
        <translation>打开下一个文件</translation>
    </message>
    <message>
        <source>Files that wait…</source>
        <translation>等着读的文件…</translation>
    </message>
    <message>
        <source>Paste as article</source>
        <translation>粘贴为文章</translation>
    </message>
    <message>
        <source>Reopen with encoding…</source>
        <translation>换编码重新打开…</translation>
    </message>
    <message>
        <source>Show the file as it is</source>
        <translation>按文件原样显示</translation>
    </message>
    <message>
        <source>Details of the article…</source>
        <translation>文章详情…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation>练习纸…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Copy with pinyin</source>
        <translation>复制（带拼音）</translation>
    </message>
    <message>
        <source>Copy with pinyin by words</source>
        <translation>复制（拼音按词连写）</translation>
    </message>
    <message>
        <source>Copy the pinyin alone</source>
        <translation>只复制拼音</translation>
    </message>
    <message>
        <source>Copy with pinyin above</source>
        <translation>复制（拼音在上）</translation>
    </message>
    <message>
        <source>Copy for Anki</source>
        <translation>复制（用于 Anki）</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Vertical lines</source>
        <translation>竖排</translation>
    </message>
    <message>
        <source>Vertical lines, for this article</source>
        <translation>竖排，只限这篇文章</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>文字…</translation>
    </message>
    <message>
        <source>Size, font and lines of the text</source>
        <translation>文字的大小、字体和行</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>默认大小</translation>
    </message>
    <message>
        <source>Light, sepia, dark</source>
        <translation>浅色、米色、深色</translation>
    </message>
    <message>
        <source>Change between light, sepia and dark</source>
        <translation>在浅色、米色、深色之间切换</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>My colours</source>
        <translation>我的配色</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Open the page’s menu</source>
        <translation>打开页面菜单</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Duyin</source>
        <translation>关于 Duyin</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit Duyin</source>
        <translation>退出 Duyin</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>听什么</translation>
    </message>
    <message>
        <source>How often each sentence is said</source>
        <translation>每句读几遍</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Stop by itself</source>
        <translation>定时停止</translation>
    </message>
    <message numerus="yes">
        <source>Stops after %n minutes</source>
        <translation>
            <numerusform>%n 分钟后停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>{times} ×</source>
        <translation>{times} 遍</translation>
    </message>
    <message>
        <source>The sentence is said over and over</source>
        <translation>正在反复读这一句</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>No pause</source>
        <translation>不停顿</translation>
    </message>
    <message>
        <source>More of the player</source>
        <translation>播放条上的其他选项</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Match tones</source>
        <translation>区分声调</translation>
    </message>
    <message>
        <source>Ignore tones</source>
        <translation>不分声调</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current}／{total}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Nothing found with these tones.</source>
        <translation>没有声调相符的。</translation>
    </message>
    <message>
        <source>Only while a recording is heard.</source>
        <translation>只有在播放录音时才行。</translation>
    </message>
    <message>
        <source>The times of this text are those in its file.</source>
        <translation>这篇文章的时间是文件里自带的。</translation>
    </message>
    <message>
        <source>time of a sentence</source>
        <translation>句子的时间</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>“{name}” is the recording of this text.</source>
        <translation>“{name}”是这篇文章的录音。</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>不用了</translation>
    </message>
    <message>
        <source>Recording of this text</source>
        <translation>这篇文章的录音</translation>
    </message>
    <message>
        <source>Recordings and films</source>
        <translation>录音和影片</translation>
    </message>
    <message>
        <source>“{name}” is a recording. Open its text first, then drop it on that.</source>
        <translation>“{name}”是录音。先打开它的文章，再把它拖进来。</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>改用“{name}”</translation>
    </message>
    <message>
        <source>Read aloud plays the recording now.</source>
        <translation>现在朗读时会播放录音。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find when each sentence is heard? It takes about a minute for an hour of sound.</source>
        <translation>要找出每句在什么时候读到吗？一小时的录音大约要一分钟。</translation>
    </message>
    <message>
        <source>Listening to the recording…</source>
        <translation>正在听录音…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The recording is too short or too long to be one of this text.</source>
        <translation>这段录音太短或太长，不会是这篇文章的。</translation>
    </message>
    <message>
        <source>The recording cannot be heard.</source>
        <translation>录音播放不了。</translation>
    </message>
    <message>
        <source>Characters or pinyin</source>
        <translation>汉字或拼音</translation>
    </message>
    <message>
        <source>Place in the article</source>
        <translation>文章中的位置</translation>
    </message>
    <message>
        <source>Place in per cent</source>
        <translation>位置的百分比</translation>
    </message>
    <message>
        <source>Per cent, or a time as 1:05 where the text has times</source>
        <translation>百分之几；文章带时间时也可以是时间，如 1:05</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Alt+Down opens its menu</source>
        <translation>Alt+↓ 打开它的菜单</translation>
    </message>
    <message>
        <source>None up to</source>
        <translation>认识到</translation>
    </message>
    <message>
        <source>First time only</source>
        <translation>只标第一次</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>不标读音</translation>
    </message>
    <message>
        <source>Levels of {list}</source>
        <translation>{list} 级别</translation>
    </message>
    <message>
        <source>Levels by frequency</source>
        <translation>按词频分级</translation>
    </message>
    <message>
        <source>hold {key} to see all</source>
        <translation>按住 {key} 看全部</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>搜索文章</translation>
    </message>
    <message>
        <source>Titles, authors, file names</source>
        <translation>标题、作者、文件名</translation>
    </message>
    <message>
        <source>{number}&#xa0;%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation>什么都没有保存</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n words with a reading</source>
        <translation>
            <numerusform>%n 个词中有 {shown} 个标了读音</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Written in {script}</source>
        <translation>原文是{script}</translation>
    </message>
    <message>
        <source>{found}, shown in {shown}</source>
        <translation>{found}，显示为{shown}</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>竖排</translation>
    </message>
    <message>
        <source>both scripts</source>
        <translation>简繁混用</translation>
    </message>
    <message>
        <source>Traditional (Taiwan)</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Traditional (Hong Kong)</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>No readings in the file</source>
        <translation>文件里没有读音</translation>
    </message>
    <message numerus="yes">
        <source>%n readings in the file</source>
        <translation>
            <numerusform>文件里有 %n 个读音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n 个存疑</numerusform>
        </translation>
    </message>
    <message>
        <source>To the next doubtful reading; with the right button, a list of them</source>
        <translation>到下一个存疑的读音；点右键列出全部</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Song, the type of books</source>
        <translation>宋体，书籍常用的字体</translation>
    </message>
    <message>
        <source>Kai, as written with a brush</source>
        <translation>楷体，毛笔写的样子</translation>
    </message>
    <message>
        <source>Hei, even strokes</source>
        <translation>黑体，笔画粗细一致</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Pinyin size</source>
        <translation>拼音大小</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行长</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>从左往右</translation>
    </message>
    <message>
        <source>From the right, in this article</source>
        <translation>从右往左，只限这篇文章</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>横排</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>of a character</comment>
        <translation>读音</translation>
    </message>
    <message>
        <source>Word</source>
        <comment>of the text</comment>
        <translation>词</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>in the file: {word}</source>
        <translation>文件里是：{word}</translation>
    </message>
    <message>
        <source>Exchanged words</source>
        <translation>换用的词</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>They could not be looked for.</source>
        <translation>无法查找。</translation>
    </message>
    <message>
        <source>Exchanged word</source>
        <translation>换用的词</translation>
    </message>
    <message>
        <source>All exchanged words…</source>
        <translation>所有换用的词…</translation>
    </message>
    <message>
        <source>In the file: {word}  {reading}</source>
        <translation>文件里是：{word}  {reading}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message numerus="yes">
        <source>%n of your marks are not found: the text has changed. They are listed under Marks.</source>
        <translation>
            <numerusform>有 %n 处标记找不到了：文章已经改过。它们列在“标记”里。</numerusform>
        </translation>
    </message>
    <message>
        <source>pinyin here</source>
        <translation>此处标拼音</translation>
    </message>
    <message>
        <source>no pinyin here</source>
        <translation>此处不标拼音</translation>
    </message>
    <message>
        <source>Highlighted: {colour}</source>
        <translation>已高亮：{colour}</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Select what you want to mark.</source>
        <translation>先选中要标记的文字。</translation>
    </message>
    <message>
        <source>Note. Enter keeps it, Esc leaves it as it was.</source>
        <translation>笔记。按 Enter 保存，按 Esc 不改。</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加笔记</translation>
    </message>
    <message>
        <source>Another reading</source>
        <translation>其他读音</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写作</translation>
    </message>
    <message>
        <source>form of {form}</source>
        <translation>“{form}”的写法</translation>
    </message>
    <message>
        <source>Your note in this text</source>
        <translation>你在这篇文章里的笔记</translation>
    </message>
    <message>
        <source>Note (N)</source>
        <translation>笔记 (N)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新词</translation>
    </message>
    <message>
        <source>New: not met yet</source>
        <translation>新词：还没见过</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>见过</translation>
    </message>
    <message>
        <source>Met: seen, not to be learned</source>
        <translation>见过：看到过，不用学</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Learning: to be practised</source>
        <translation>学习中：要练习</translation>
    </message>
    <message>
        <source>Known: needs no reading (K)</source>
        <translation>认识：不用标读音 (K)</translation>
    </message>
    <message>
        <source>How well you know it</source>
        <translation>认识的程度</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>At this place alone</source>
        <translation>只在这一处</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>This word in this article</source>
        <translation>这篇文章里的这个词</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各处</translation>
    </message>
    <message>
        <source>This word in all articles</source>
        <translation>所有文章里的这个词</translation>
    </message>
    <message>
        <source>Use for</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Use this reading of {word}</source>
        <translation>“{word}”用这个读音</translation>
    </message>
    <message>
        <source>Wherever {word} stands in this article</source>
        <translation>这篇文章里凡有“{word}”的地方</translation>
    </message>
    <message>
        <source>Wherever {word} stands in any article</source>
        <translation>所有文章里凡有“{word}”的地方</translation>
    </message>
    <message>
        <source>Join or part words</source>
        <translation>合并或拆分词</translation>
    </message>
    <message>
        <source>Hear the character</source>
        <translation>听这个字</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Collected with its sentence</source>
        <translation>已连句子一起收藏</translation>
    </message>
    <message>
        <source>Collect with its sentence</source>
        <translation>连句子一起收藏</translation>
    </message>
    <message>
        <source>No dictionary has this word.</source>
        <translation>词典里没有这个词。</translation>
    </message>
    <message>
        <source>counted with {words}</source>
        <translation>量词：{words}</translation>
    </message>
    <message>
        <source>Begins with {character}</source>
        <translation>以“{character}”开头</translation>
    </message>
    <message>
        <source>Ends with {character}</source>
        <translation>以“{character}”结尾</translation>
    </message>
    <message>
        <source>No other words have it.</source>
        <translation>没有别的词用到它。</translation>
    </message>
    <message>
        <source>Add a note to the word</source>
        <translation>给词加上笔记</translation>
    </message>
    <message numerus="yes">
        <source>Met %n times in one article</source>
        <translation>
            <numerusform>在一篇文章里见过 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Met {times} times in %n articles</source>
        <translation>
            <numerusform>在 %n 篇文章里见过 {times} 次</numerusform>
        </translation>
    </message>
    <message>
        <source>how well {word} is known</source>
        <translation>对“{word}”的认识程度</translation>
    </message>
    <message>
        <source>note on {word}</source>
        <translation>“{word}”的笔记</translation>
    </message>
    <message>
        <source>collecting {word}</source>
        <translation>收藏“{word}”</translation>
    </message>
    <message>
        <source>No word stands beside it</source>
        <translation>旁边没有词</translation>
    </message>
    <message>
        <source>Join with “{word}” after it</source>
        <translation>与后面的“{word}”合并</translation>
    </message>
    <message>
        <source>Join with “{word}” before it</source>
        <translation>与前面的“{word}”合并</translation>
    </message>
    <message>
        <source>Part: {left} | {right}</source>
        <translation>拆成：{left} | {right}</translation>
    </message>
    <message>
        <source>words of {word}</source>
        <translation>“{word}”的分词</translation>
    </message>
    <message numerus="yes">
        <source>Stroke order of {character}: %n strokes</source>
        <translation>
            <numerusform>“{character}”的笔顺：%n 画</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop, or draw again</source>
        <translation>停下，或重画一遍</translation>
    </message>
    <message>
        <source>Not among the frequent words</source>
        <translation>不是常用词</translation>
    </message>
    <message>
        <source>the most frequent</source>
        <translation>最常用的词</translation>
    </message>
    <message>
        <source>{number}st most frequent</source>
        <translation>常用度第 {number}</translation>
    </message>
    <message>
        <source>{number}nd most frequent</source>
        <translation>常用度第 {number}</translation>
    </message>
    <message>
        <source>{number}rd most frequent</source>
        <translation>常用度第 {number}</translation>
    </message>
    <message>
        <source>{number}th most frequent</source>
        <translation>常用度第 {number}</translation>
    </message>
    <message>
        <source>Add a tone: {text}1 to {text}4, or {text}5 for none.</source>
        <translation>请加声调：{text}1 到 {text}4，轻声为 {text}5。</translation>
    </message>
    <message>
        <source>“{text}” is no pinyin.</source>
        <translation>“{text}”不是拼音。</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>文件自带</translation>
    </message>
    <message>
        <source>Duyin’s choice</source>
        <translation>Duyin 选的</translation>
    </message>
    <message>
        <source>The file and Duyin disagree here</source>
        <translation>文件与 Duyin 在此不一致</translation>
    </message>
    <message>
        <source>Duyin is not sure here</source>
        <translation>Duyin 在此没有把握</translation>
    </message>
    <message>
        <source>Back to your reading for everywhere</source>
        <translation>改回你用于各处的读音</translation>
    </message>
    <message>
        <source>Back to your reading for this article</source>
        <translation>改回你用于本文的读音</translation>
    </message>
    <message>
        <source>Back to the file’s reading</source>
        <translation>改回文件的读音</translation>
    </message>
    <message>
        <source>Back to Duyin’s reading</source>
        <translation>改回 Duyin 的读音</translation>
    </message>
    <message>
        <source>Duyin, a reader for people who learn Chinese</source>
        <translation>Duyin 读音，给学中文的人用的阅读器</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Copy details for a report</source>
        <translation>复制报告问题所需的信息</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use, study, share and change it. It comes without any warranty.</source>
        <translation>自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。你可以使用、研究、分享和修改它。不附带任何担保。</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>阅读许可证</translation>
    </message>
    <message>
        <source>With the work of others</source>
        <translation>致谢</translation>
    </message>
    <message>
        <source>Readings of words; CC BY-SA 4.0, by MDBG and its contributors</source>
        <translation>词的读音；CC BY-SA 4.0，MDBG 及其贡献者</translation>
    </message>
    <message>
        <source>Readings of characters and phrases; MIT licence</source>
        <translation>字和短语的读音；MIT 许可证</translation>
    </message>
    <message>
        <source>Tables between simplified and traditional; Apache licence 2.0</source>
        <translation>简繁对照表；Apache 许可证 2.0</translation>
    </message>
    <message>
        <source>Some of the icons; ISC licence</source>
        <translation>部分图标；ISC 许可证</translation>
    </message>
    <message>
        <source>The window, by PySide6; GNU LGPL, version 3</source>
        <translation>窗口，由 PySide6 显示；GNU LGPL 第 3 版</translation>
    </message>
    <message>
        <source>Hard to read on this paper, under 4.5 to 1: {colours}</source>
        <translation>在这种纸色上看不清，对比度不到 4.5:1：{colours}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>字色</translation>
    </message>
    <message>
        <source>Paper</source>
        <comment>its colour</comment>
        <translation>纸色</translation>
    </message>
    <message>
        <source>Tone {number}</source>
        <translation>第 {number} 声</translation>
    </message>
    <message>
        <source>Neutral tone</source>
        <translation>轻声</translation>
    </message>
    <message>
        <source>Details of the article</source>
        <translation>文章详情</translation>
    </message>
    <message>
        <source>Readings in the file</source>
        <translation>文件里的读音</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Line breaks at a fixed width taken out</source>
        <translation>去掉了固定宽度的换行</translation>
    </message>
    <message>
        <source>Nothing was changed or left out.</source>
        <translation>没有改动，也没有略去什么。</translation>
    </message>
    <message>
        <source>Some bytes were no text; � stands in their place.</source>
        <translation>有些字节不是文字，以 � 代替。</translation>
    </message>
    <message>
        <source>Read as {encoding}…</source>
        <translation>按 {encoding} 读取…</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>显示全部 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collect these %n</source>
        <translation>
            <numerusform>收藏这 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message numerus="yes">
        <source>%n chapters</source>
        <translation>
            <numerusform>%n 章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown above the text</source>
        <translation>显示在文字上方</translation>
    </message>
    <message>
        <source>Repeats left out</source>
        <translation>略去的重复</translation>
    </message>
    <message>
        <source>The same reading stood there again</source>
        <translation>同一读音在那里又写了一遍</translation>
    </message>
    <message>
        <source>Readings that differed</source>
        <translation>不一致的读音</translation>
    </message>
    <message>
        <source>The one that fits the character was kept</source>
        <translation>取了与字相符的一个</translation>
    </message>
    <message>
        <source>Brackets left in the text</source>
        <translation>留在文中的括号</translation>
    </message>
    <message>
        <source>They may be readings</source>
        <translation>它们可能是读音</translation>
    </message>
    <message>
        <source>Characters put back</source>
        <translation>补回的字</translation>
    </message>
    <message>
        <source>They were lost when the file was made</source>
        <translation>它们在制作文件时丢失了</translation>
    </message>
    <message>
        <source>Learn these next</source>
        <translation>接下来可以学</translation>
    </message>
    <message>
        <source>Show its sentences</source>
        <translation>显示它的句子</translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n 个不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n 个生词</numerusform>
        </translation>
    </message>
    <message>
        <source>at your pace</source>
        <translation>按你的速度</translation>
    </message>
    <message>
        <source>to read, about</source>
        <translation>阅读约需</translation>
    </message>
    <message>
        <source>level of the text</source>
        <translation>文章的级别</translation>
    </message>
    <message>
        <source>of its words known</source>
        <translation>认识的词</translation>
    </message>
    <message numerus="yes">
        <source>%n words known</source>
        <translation>
            <numerusform>认识 %n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>Beyond {list}</source>
        <translation>超出 {list}</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>with them, {share} of the words are known</source>
        <translation>学会后，{share} 的词都认识</translation>
    </message>
    <message>
        <source>{share} with all of {level}</source>
        <translation>学会 {level} 全部后为 {share}</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>该表</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>Dictionary (CC-CEDICT)</source>
        <translation>词典（CC-CEDICT）</translation>
    </message>
    <message>
        <source>Use Duyin’s</source>
        <translation>用 Duyin 的</translation>
    </message>
    <message>
        <source>Open a newer one…</source>
        <translation>打开更新的…</translation>
    </message>
    <message>
        <source>Open a newer CC-CEDICT</source>
        <translation>打开更新的 CC-CEDICT</translation>
    </message>
    <message>
        <source>The dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>“{name}” is no CC-CEDICT.</source>
        <translation>“{name}”不是 CC-CEDICT。</translation>
    </message>
    <message>
        <source>“{name}” cannot be taken: {reason}.</source>
        <translation>无法采用“{name}”：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>Of {day}, with %n entries.</source>
        <translation>
            <numerusform>{day} 的版本，%n 个词条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n entries.</source>
        <translation>
            <numerusform>%n 个词条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Used from the next start.</source>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>It was opened by you.</source>
        <translation>是你打开的。</translation>
    </message>
    <message>
        <source>Newer ones are at www.mdbg.net.</source>
        <translation>更新的版本在 www.mdbg.net。</translation>
    </message>
    <message>
        <source>Reopen with encoding</source>
        <translation>换编码重新打开</translation>
    </message>
    <message>
        <source>In which of these does the first line look right?</source>
        <translation>用哪一种编码时，第一行看起来是对的？</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Set up the pages…</source>
        <translation>设置页面…</translation>
    </message>
    <message>
        <source>Choose the words…</source>
        <translation>选择词…</translation>
    </message>
    <message>
        <source>{name} · about {size}</source>
        <translation>{name} · 约 {size}</translation>
    </message>
    <message>
        <source>The article’s own file is never written over.</source>
        <translation>文章自己的文件绝不会被覆盖。</translation>
    </message>
    <message>
        <source>This form tells when each line is heard, and the article has no times: subtitles and lyrics have.</source>
        <translation>这种格式要记下每一行的时间，而这篇文章没有时间：字幕和歌词才有。</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}.</source>
        <translation>无法写入“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>For programs</source>
        <translation>供程序使用</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>用于阅读</translation>
    </message>
    <message>
        <source>To edit</source>
        <translation>用于编辑</translation>
    </message>
    <message>
        <source>To learn</source>
        <translation>用于学习</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>作为文本</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>书</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation>只有文字</translation>
    </message>
    <message>
        <source>Round brackets</source>
        <translation>圆括号</translation>
    </message>
    <message>
        <source>Wide brackets</source>
        <translation>全角括号</translation>
    </message>
    <message>
        <source>Square brackets</source>
        <translation>方括号</translation>
    </message>
    <message>
        <source>Braces around both</source>
        <translation>花括号括住字和音</translation>
    </message>
    <message>
        <source>Brackets and braces</source>
        <translation>方括号与花括号</translation>
    </message>
    <message>
        <source>Title marks</source>
        <translation>书名号</translation>
    </message>
    <message>
        <source>Angle brackets</source>
        <translation>尖括号</translation>
    </message>
    <message>
        <source>Lines of pinyin</source>
        <translation>拼音另起一行</translation>
    </message>
    <message>
        <source>Text for Anki</source>
        <translation>Anki 文本</translation>
    </message>
    <message>
        <source>Cards for Anki</source>
        <translation>Anki 卡片</translation>
    </message>
    <message>
        <source>Table of words</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Unicode interlinear</source>
        <translation>Unicode 行间注释</translation>
    </message>
    <message>
        <source>Pinyin above</source>
        <translation>拼音在上</translation>
    </message>
    <message>
        <source>With brackets</source>
        <translation>带括号</translation>
    </message>
    <message>
        <source>For web pages</source>
        <translation>网页用</translation>
    </message>
    <message>
        <source>In two sizes</source>
        <translation>大小两行</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>歌词</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>Simplified, mainland words</source>
        <translation>简体，大陆用词</translation>
    </message>
    <message>
        <source>Taiwan, Taiwan words</source>
        <translation>台湾，台湾用词</translation>
    </message>
    <message>
        <source>Hong Kong, Hong Kong words</source>
        <translation>香港，香港用词</translation>
    </message>
    <message>
        <source>Pinyin (zhōng)</source>
        <translation>拼音 (zhōng)</translation>
    </message>
    <message>
        <source>With digits (zhong1)</source>
        <translation>数字调 (zhong1)</translation>
    </message>
    <message>
        <source>Without tones (zhong)</source>
        <translation>不标声调 (zhong)</translation>
    </message>
    <message>
        <source>Zhuyin (ㄓㄨㄥ)</source>
        <translation>注音 (ㄓㄨㄥ)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None</source>
        <comment>of sounds</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>The recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>The voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>This form has the characters alone.</source>
        <translation>这种格式只有字。</translation>
    </message>
    <message>
        <source>This form has one spelling of its own.</source>
        <translation>这种格式有自己的写法。</translation>
    </message>
    <message>
        <source>This form is always by words.</source>
        <translation>这种格式总是按词连写。</translation>
    </message>
    <message>
        <source>This form is text, without colours.</source>
        <translation>这种格式是纯文本，没有颜色。</translation>
    </message>
    <message>
        <source>This form is text, without pictures.</source>
        <translation>这种格式是纯文本，没有图片。</translation>
    </message>
    <message>
        <source>It is chosen beside the pages, in the next step.</source>
        <translation>下一步设置页面时再选。</translation>
    </message>
    <message>
        <source>It is chosen with the words, in the next step.</source>
        <translation>下一步选择词时再选。</translation>
    </message>
    <message>
        <source>This form has no sound.</source>
        <translation>这种格式没有声音。</translation>
    </message>
    <message>
        <source>No readings are handed on.</source>
        <translation>不带读音。</translation>
    </message>
    <message>
        <source>The article has no pictures.</source>
        <translation>文章里没有图片。</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>写成</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>By words</source>
        <translation>按词连写</translation>
    </message>
    <message>
        <source>Tone colours</source>
        <translation>声调颜色</translation>
    </message>
    <message>
        <source>Pictures of the article</source>
        <translation>文章的图片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>请按快捷键…</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <source>Show while the key is held</source>
        <translation>按住时显示</translation>
    </message>
    <message>
        <source>hold {key}</source>
        <translation>按住 {key}</translation>
    </message>
    <message>
        <source>Press a field, then the key that you want. Backspace takes the key away.</source>
        <translation>先点一栏，再按想用的键。按 Backspace 清除快捷键。</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>改用在这里</translation>
    </message>
    <message>
        <source>{key} is already the key of: {names}.</source>
        <translation>{key} 已用于：{names}。</translation>
    </message>
    <message>
        <source>{title}, notes</source>
        <translation>{title}，笔记</translation>
    </message>
    <message>
        <source>Notes from Duyin</source>
        <translation>Duyin 的笔记</translation>
    </message>
    <message>
        <source>There are no notes, highlights or bookmarks to export.</source>
        <translation>没有可导出的笔记、高亮或书签。</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>导出笔记</translation>
    </message>
    <message>
        <source>An article’s own file is never written over.</source>
        <translation>文章自己的文件绝不会被覆盖。</translation>
    </message>
    <message>
        <source>Dictionaries of your own</source>
        <translation>你自己的词典</translation>
    </message>
    <message>
        <source>StarDict, MDX, CC-CEDICT and others, shown below it on the card. Your copy stays on this computer; its licence stays with you.</source>
        <translation>StarDict、MDX、CC-CEDICT 等，显示在词卡上本词典的下方。副本只留在这台电脑上；许可证由你负责。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>“{name}” is being read…</source>
        <translation>正在读取“{name}”…</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Add a dictionary</source>
        <translation>添加词典</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n entries</source>
        <translation>
            <numerusform>{name}，%n 个词条</numerusform>
        </translation>
    </message>
    <message>
        <source>Move up: {name}</source>
        <translation>上移：{name}</translation>
    </message>
    <message>
        <source>Move down: {name}</source>
        <translation>下移：{name}</translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation>移除：{name}</translation>
    </message>
    <message>
        <source>Stroke order</source>
        <translation>笔顺</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open hanzi-writer-data</source>
        <translation>打开 hanzi-writer-data</translation>
    </message>
    <message numerus="yes">
        <source>Of %n characters, on the card of a word.</source>
        <translation>
            <numerusform>%n 个字的笔顺，显示在词卡上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the package hanzi-writer-data (npm), and the card draws how characters are written.</source>
        <translation>打开 hanzi-writer-data 软件包（npm），词卡就能画出字怎么写。</translation>
    </message>
    <message>
        <source>To read “{name}”, install pyglossary: {line}</source>
        <translation>要读取“{name}”，请安装 pyglossary：{line}</translation>
    </message>
    <message>
        <source>“{name}” tells no stroke order.</source>
        <translation>“{name}”里没有笔顺。</translation>
    </message>
    <message>
        <source>“{name}” has no Chinese words.</source>
        <translation>“{name}”里没有中文词。</translation>
    </message>
    <message>
        <source>“{name}” is too large.</source>
        <translation>“{name}”太大。</translation>
    </message>
    <message>
        <source>“{name}” is no dictionary that can be read, or it is damaged.</source>
        <translation>“{name}”不是能读取的词典，或已损坏。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>{title}, readings.txt</source>
        <translation>{title}，读音.txt</translation>
    </message>
    <message>
        <source>Export your readings</source>
        <translation>导出你的读音</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>导入读音</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: {reason}.</source>
        <translation>无法打开“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>import of readings</source>
        <translation>导入读音</translation>
    </message>
    <message numerus="yes">
        <source>%n readings came in.</source>
        <translation>
            <numerusform>导入了 %n 个读音。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are not understood: {lines}.</source>
        <translation>
            <numerusform>有 %n 行看不懂：{lines}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines have no place in this article: {lines}.</source>
        <translation>
            <numerusform>有 %n 行在这篇文章里找不到位置：{lines}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file goes on after its first %n lines; the rest was left out.</source>
        <translation>
            <numerusform>文件很长，只读了前 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{lines} and %n more</source>
        <translation>
            <numerusform>{lines} 等，另有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair traditional</source>
        <translation>修复繁体</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>全部撤销</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message numerus="yes">
        <source>Repair %n characters</source>
        <translation>
            <numerusform>修复 %n 个字</numerusform>
        </translation>
    </message>
    <message>
        <source>repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Song 宋</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Kai 楷</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Hei 黑</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Restore this page’s defaults</source>
        <translation>恢复本页默认值</translation>
    </message>
    <message>
        <source>How long you have read</source>
        <translation>你读了多久</translation>
    </message>
    <message>
        <source>Of all articles</source>
        <translation>所有文章的</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>已清除。</translation>
    </message>
    <message>
        <source>It could not be forgotten.</source>
        <translation>无法清除。</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>作为表格</translation>
    </message>
    <message>
        <source>A file of cards</source>
        <translation>卡片文件</translation>
    </message>
    <message>
        <source>Straight into Anki</source>
        <translation>直接加入 Anki</translation>
    </message>
    <message>
        <source>For spreadsheets</source>
        <translation>供电子表格使用</translation>
    </message>
    <message>
        <source>Parted by tabs</source>
        <translation>用制表符分隔</translation>
    </message>
    <message>
        <source>Collected in this article</source>
        <translation>本文中收藏的</translation>
    </message>
    <message>
        <source>Unknown in this article</source>
        <translation>本文中的生词</translation>
    </message>
    <message>
        <source>Learning in this article</source>
        <translation>本文中学习中的</translation>
    </message>
    <message>
        <source>Known in this article</source>
        <translation>本文中认识的</translation>
    </message>
    <message>
        <source>All of this article</source>
        <translation>本文的全部</translation>
    </message>
    <message>
        <source>Readings to tell apart</source>
        <translation>要分辨的读音</translation>
    </message>
    <message>
        <source>All that I collected</source>
        <translation>我收藏的全部</translation>
    </message>
    <message>
        <source>All that I am learning</source>
        <translation>我学习中的全部</translation>
    </message>
    <message>
        <source>All that I set as known</source>
        <translation>我标为认识的全部</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>导出词</translation>
    </message>
    <message>
        <source>Levels of</source>
        <translation>级别依据</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>牌组</translation>
    </message>
    <message>
        <source>Through its add-on AnkiConnect; nothing leaves this machine</source>
        <translation>通过插件 AnkiConnect；不会有任何内容离开这台电脑</translation>
    </message>
    <message>
        <source>Speak with Anki</source>
        <translation>连接 Anki</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Only where its settings have an apiKey</source>
        <translation>只在它的设置里有 apiKey 时</translation>
    </message>
    <message>
        <source>{title}, words</source>
        <translation>{title}，词</translation>
    </message>
    <message>
        <source>Add to Anki</source>
        <translation>添加到 Anki</translation>
    </message>
    <message>
        <source>Readings to tell apart go into cards alone.</source>
        <translation>要分辨的读音只能做成卡片。</translation>
    </message>
    <message>
        <source>Looking for readings …</source>
        <translation>正在查找读音…</translation>
    </message>
    <message>
        <source>Counting the words …</source>
        <translation>正在统计词数…</translation>
    </message>
    <message>
        <source>Import words that you know</source>
        <translation>导入认识的词</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Note type</source>
        <translation>笔记类型</translation>
    </message>
    <message>
        <source>Words stand in</source>
        <translation>词位于</translation>
    </message>
    <message>
        <source>Readings stand in</source>
        <translation>读音位于</translation>
    </message>
    <message>
        <source>They are</source>
        <translation>算作</translation>
    </message>
    <message>
        <source>What you know better already stays</source>
        <translation>你标得更熟的保持不变</translation>
    </message>
    <message>
        <source>Only mature cards are known</source>
        <translation>只有成熟的卡片算认识</translation>
    </message>
    <message>
        <source>All others are being learned</source>
        <translation>其余都算学习中</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>Being learned</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>There are no such words.</source>
        <translation>没有这样的词。</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no readings to tell apart.</source>
        <translation>没有要分辨的读音。</translation>
    </message>
    <message numerus="yes">
        <source>%n readings to tell apart</source>
        <translation>
            <numerusform>%n 个要分辨的读音</numerusform>
        </translation>
    </message>
    <message>
        <source>Anki does not answer. Start it, with the add-on AnkiConnect (2055492159) in it, and try again.</source>
        <translation>Anki 没有应答。请启动装有 AnkiConnect 插件（2055492159）的 Anki，再试一次。</translation>
    </message>
    <message>
        <source>What answers there is not AnkiConnect. Is the port right?</source>
        <translation>应答的不是 AnkiConnect。端口对吗？</translation>
    </message>
    <message>
        <source>Anki refuses: {reason}.</source>
        <translation>Anki 拒绝了：{reason}。</translation>
    </message>
    <message>
        <source>Anki answers no more. What was added before stays; try again.</source>
        <translation>Anki 不再应答。此前添加的仍保留；请再试一次。</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>添加 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>更新 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n 个原已存在</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in Anki: {counts}.</source>
        <translation>已在 Anki 里：{counts}。</translation>
    </message>
    <message numerus="yes">
        <source>%n new sentences.</source>
        <translation>
            <numerusform>%n 个新句子。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no words in it.</source>
        <translation>里面没有词。</translation>
    </message>
    <message numerus="yes">
        <source>%n words: {counts}.</source>
        <translation>
            <numerusform>%n 个词：{counts}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has more than is read.</source>
        <translation>文件太长，只读了前面的部分。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>{told} …</source>
        <translation>{told}…</translation>
    </message>
    <message>
        <source>Not understood: {named}</source>
        <translation>看不懂：{named}</translation>
    </message>
    <message numerus="yes">
        <source>%n words came in.</source>
        <translation>
            <numerusform>导入了 %n 个词。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentences came in.</source>
        <translation>
            <numerusform>导入了 %n 个句子。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words} and %n sentences came in.</source>
        <translation>
            <numerusform>导入了{words}和 %n 个句子。</numerusform>
        </translation>
    </message>
    <message>
        <source>You have not said of any word yet how well you know it.</source>
        <translation>你还没有标过任何词认不认识。</translation>
    </message>
    <message>
        <source>Words that I know.txt</source>
        <translation>我认识的词.txt</translation>
    </message>
    <message>
        <source>Export the words that you know</source>
        <translation>导出认识的词</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>导入词</translation>
    </message>
    <message>
        <source>import of words</source>
        <translation>导入词</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>UTF-16, little-endian</source>
        <translation>UTF-16，小端序</translation>
    </message>
    <message>
        <source>UTF-16, big-endian</source>
        <translation>UTF-16，大端序</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>西欧</translation>
    </message>
    <message>
        <source>most of today’s files</source>
        <translation>如今的大多数文件</translation>
    </message>
    <message>
        <source>older files from mainland China</source>
        <translation>大陆较早的文件</translation>
    </message>
    <message>
        <source>older files from Taiwan, Hong Kong</source>
        <translation>台湾、香港较早的文件</translation>
    </message>
    <message>
        <source>no Chinese characters</source>
        <translation>没有汉字</translation>
    </message>
    <message>
        <source>Which words do you know? Choose a level; single words can be set on their cards.</source>
        <translation>你认识哪些词？选一个级别；单个的词可在词卡上标。</translation>
    </message>
    <message>
        <source>Choose a level</source>
        <translation>选择级别</translation>
    </message>
    <message>
        <source>“{word}” is known now.</source>
        <translation>已把“{word}”标为认识。</translation>
    </message>
    <message numerus="yes">
        <source>%n words are known now.</source>
        <translation>
            <numerusform>已把 %n 个词标为认识。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” is not known any more.</source>
        <translation>“{word}”不再标为认识。</translation>
    </message>
    <message numerus="yes">
        <source>%n words are not known any more.</source>
        <translation>
            <numerusform>%n 个词不再标为认识。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” is kept with its sentence.</source>
        <translation>已连句子收藏“{word}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n words are kept with their sentences.</source>
        <translation>
            <numerusform>已连句子收藏 %n 个词。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” is not kept any more.</source>
        <translation>不再收藏“{word}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n words are not kept any more.</source>
        <translation>
            <numerusform>不再收藏 %n 个词。</numerusform>
        </translation>
    </message>
    <message>
        <source>Point at a word, or select some text.</source>
        <translation>请指着一个词，或选中一些文字。</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>不在表中</translation>
    </message>
    <message>
        <source>{level} by its characters</source>
        <translation>按其中的字为 {level}</translation>
    </message>
    <message>
        <source>reading of {character}</source>
        <translation>“{character}”的读音</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h {minutes} min</source>
        <translation>
            <numerusform>%n 小时 {minutes} 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Read {time}, last today</source>
        <translation>读了 {time}，最近是今天</translation>
    </message>
    <message>
        <source>Read {time}, last on {day}</source>
        <translation>读了 {time}，最近是 {day}</translation>
    </message>
    <message>
        <source>{time} left at your pace</source>
        <translation>按你的速度还要 {time}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>大约还要 {time}</translation>
    </message>
    <message>
        <source>Use the voice</source>
        <translation>改用语音</translation>
    </message>
    <message>
        <source>There is no sound device. Reading goes on without it.</source>
        <translation>没有声音设备，不出声也能接着读。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>The voice broke off.</source>
        <translation>朗读中断了。</translation>
    </message>
    <message>
        <source>There is nothing to read aloud from here on.</source>
        <translation>从这里往后没有可以朗读的内容。</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
    <message>
        <source>over and over</source>
        <translation>反复</translation>
    </message>
    <message>
        <source>sentence {number} of {count}</source>
        <translation>第 {number} 句，共 {count} 句</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>The tag “{name}” is removed.</source>
        <translation>标签“{name}”已移除。</translation>
    </message>
    <message>
        <source>“{title}” is forgotten. Its file stays.</source>
        <translation>已移除“{title}”。文件仍在。</translation>
    </message>
    <message>
        <source>“{title}” is forgotten. It was pasted: there is no file of it.</source>
        <translation>已移除“{title}”。它是粘贴来的，没有文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are forgotten. Their files stay.</source>
        <translation>
            <numerusform>已移除 %n 篇文章。文件仍在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles are forgotten. Of those that were pasted there is no file.</source>
        <translation>
            <numerusform>已移除 %n 篇文章。其中粘贴来的没有文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Press {key} to hide the pinyin, hold it to peek; click a character to look it up.</source>
        <translation>按 {key} 隐藏拼音，按住可以偷看；点一个字，就能查它。</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was.</source>
        <translation>“{name}”已不在原处。</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Duyin opens files.</source>
        <translation>“{name}”是文件夹。Duyin 打开的是文件。</translation>
    </message>
    <message>
        <source>“{name}” is no file that can be read to its end.</source>
        <translation>“{name}”不是能读到头的文件。</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: permission denied.</source>
        <translation>无法打开“{name}”：没有权限。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>无法读取“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {size}.</source>
        <translation>“{name}”超过 {size}。</translation>
    </message>
    <message>
        <source>“{name}” has no text in it that Duyin can read.</source>
        <translation>“{name}”里没有 Duyin 能读的文字。</translation>
    </message>
    <message>
        <source>“{name}” has no text in it, only pictures of pages.</source>
        <translation>“{name}”里没有文字，只有页面的图片。</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”是空的。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it cannot be opened.</source>
        <translation>“{name}”已损坏，无法打开。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its part “{part}” cannot be read.</source>
        <translation>“{name}”已损坏：它的“{part}”部分无法读取。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password or against copying (DRM).</source>
        <translation>“{name}”有密码或防复制（DRM）保护。</translation>
    </message>
    <message>
        <source>“{name}” is not opened: it is built so that it would take up all memory.</source>
        <translation>没有打开“{name}”：它的结构会占满内存。</translation>
    </message>
    <message>
        <source>“{name}” holds more than {size} once unpacked.</source>
        <translation>“{name}”解压后超过 {size}。</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has more than %n characters.</source>
        <translation>
            <numerusform>“{name}”超过 %n 个字。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” cannot be opened.</source>
        <translation>无法打开“{name}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n readings found in the file.</source>
        <translation>
            <numerusform>在文件里找到 %n 个读音。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeats were left out.</source>
        <translation>
            <numerusform>略去了 %n 处重复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Some bytes of the file are no text in {encoding}; they are shown as �.</source>
        <translation>文件中有些字节不是 {encoding} 的文字，显示为 �。</translation>
    </message>
    <message>
        <source>Read as {encoding}. If characters look wrong, choose another encoding.</source>
        <translation>按 {encoding} 读取。如果字不对，请换一种编码。</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>编码…</translation>
    </message>
    <message numerus="yes">
        <source>%n parts of this book are missing or damaged; the rest is shown.</source>
        <translation>
            <numerusform>这本书有 %n 个部分缺失或损坏；显示的是其余部分。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed. Your place is kept.</source>
        <translation>文件已经改过。阅读位置已保留。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>There are no Chinese characters here, so no readings are shown.</source>
        <translation>这里没有汉字，所以没有读音可标。</translation>
    </message>
    <message>
        <source>There are no readings in this file, and only those would be shown.</source>
        <translation>文件里没有读音，而现在只显示文件自带的。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Chinese characters need a font. On Debian and Ubuntu: {command}</source>
        <translation>显示汉字需要字体。在 Debian 和 Ubuntu 上：{command}</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>No font of this kind is installed. On Debian and Ubuntu: {command}</source>
        <translation>没有安装这类字体。在 Debian 和 Ubuntu 上：{command}</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message>
        <source>“{name}” waits to be read next.</source>
        <translation>接下来读“{name}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n files wait to be read. “{name}” is the next.</source>
        <translation>
            <numerusform>有 %n 个文件等着读。下一个是“{name}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>“{name}” is in {folder}.</source>
        <translation>“{name}”在 {folder}。</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs lack readings that this form cannot hold beside what stands there.</source>
        <translation>
            <numerusform>有 %n 段，原有的内容使这种格式容不下读音，故未标。</numerusform>
        </translation>
    </message>
    <message>
        <source>No reading here is doubtful.</source>
        <translation>这里没有存疑的读音。</translation>
    </message>
    <message numerus="yes">
        <source>%n characters could be written in two ways. They have dots below.</source>
        <translation>
            <numerusform>有 %n 个字可以有两种写法，字下有点。</numerusform>
        </translation>
    </message>
    <message>
        <source>No character here could be written in two ways.</source>
        <translation>这里没有可以有两种写法的字。</translation>
    </message>
    <message>
        <source>No words are exchanged. “Words of the region” exchanges them.</source>
        <translation>没有换用词。“地区用词”会换用。</translation>
    </message>
    <message>
        <source>No words are exchanged in this script.</source>
        <translation>这种字形不换用词。</translation>
    </message>
    <message numerus="yes">
        <source>%n words stand in the place of the file’s.</source>
        <translation>
            <numerusform>换用了 %n 个文件里的词。</numerusform>
        </translation>
    </message>
    <message>
        <source>These characters look left over from simplified text. The file is not changed; “As written” goes on showing what it has.</source>
        <translation>这些字像是从简体转换时漏下的。文件不会改动；“原文”仍显示文件的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n characters look left over from simplified text.</source>
        <translation>
            <numerusform>有 %n 个字像是从简体转换时漏下的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only traditional text can be repaired so.</source>
        <translation>只有繁体文字才能这样修复。</translation>
    </message>
    <message>
        <source>Nothing looks left over from simplified text.</source>
        <translation>没有像是从简体转换时漏下的字。</translation>
    </message>
    <message>
        <source>The repairs are taken back.</source>
        <translation>修复已撤回。</translation>
    </message>
    <message numerus="yes">
        <source>%n characters are repaired. “As written” shows what the file has.</source>
        <translation>
            <numerusform>修复了 %n 个字。“原文”显示文件的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>This place is kept under Marks.</source>
        <translation>此处已记在“标记”里。</translation>
    </message>
    <message>
        <source>Places, marks and readings last only until the window closes: {reason}.</source>
        <translation>位置、标记和读音只保留到窗口关闭：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n characters…</source>
        <translation>
            <numerusform>正在复制 %n 个字…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n characters copied.</source>
        <translation>
            <numerusform>复制了 %n 个字。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed settings last only until the window closes: {reason}.</source>
        <translation>改动的设置只保留到窗口关闭：{reason}。</translation>
    </message>
    <message>
        <source>The settings were damaged; what could be read was kept. The old ones lie in “{name}”.</source>
        <translation>设置曾经损坏；能读出的都保留了。旧的在“{name}”里。</translation>
    </message>
    <message>
        <source>a later version made “{name}”</source>
        <translation>“{name}”由更新的版本写成</translation>
    </message>
    <message>
        <source>“{name}” may not be written</source>
        <translation>没有“{name}”的写入权限</translation>
    </message>
    <message>
        <source>another program holds “{name}”</source>
        <translation>另一个程序正占用“{name}”</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>something else stands in the place of “{name}”</source>
        <translation>“{name}”的位置上是别的东西</translation>
    </message>
    <message>
        <source>another list of articles stands in the place of “{name}”</source>
        <translation>“{name}”的位置上是另一份文章列表</translation>
    </message>
    <message>
        <source>the article is no longer in the list</source>
        <translation>这篇文章已不在列表里</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它太大</translation>
    </message>
    <message>
        <source>“{name}” cannot be used</source>
        <translation>无法使用“{name}”</translation>
    </message>
    <message>
        <source>The list of articles was damaged and begun anew. The old one lies in “{name}”.</source>
        <translation>文章列表曾经损坏，已重新建立。旧的在“{name}”里。</translation>
    </message>
    <message>
        <source>The list of articles was damaged; what could be read was kept. The old one lies in “{name}”.</source>
        <translation>文章列表曾经损坏；能读出的都保留了。旧的在“{name}”里。</translation>
    </message>
    <message>
        <source>This image cannot be shown.</source>
        <translation>无法显示这张图片。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Beside each chapter</source>
        <translation>每章旁边</translation>
    </message>
    <message>
        <source>There are no headings in this article.</source>
        <translation>这篇文章没有标题。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Changed readings</source>
        <translation>改过的读音</translation>
    </message>
    <message>
        <source>removal of a note</source>
        <translation>移除笔记</translation>
    </message>
    <message>
        <source>removal of a highlight</source>
        <translation>去掉高亮</translation>
    </message>
    <message>
        <source>Go to this place</source>
        <translation>转到这里</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>修改笔记…</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>添加笔记…</translation>
    </message>
    <message>
        <source>Remove the note and its mark</source>
        <translation>移除笔记及其标记</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>移除书签</translation>
    </message>
    <message>
        <source>Remove your reading</source>
        <translation>移除你的读音</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Notes and bookmarks</source>
        <translation>笔记和书签</translation>
    </message>
    <message>
        <source>Readings to review</source>
        <translation>待确认的读音</translation>
    </message>
    <message>
        <source>Which marks</source>
        <translation>哪些标记</translation>
    </message>
    <message>
        <source>No bookmarks; {bookmark} keeps this place. {highlight} highlights what is selected, {note} adds a note.</source>
        <translation>还没有书签；按 {bookmark} 记下此处。按 {highlight} 高亮选中的文字，按 {note} 加笔记。</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>You have not changed a reading here.</source>
        <translation>你在这里没有改过读音。</translation>
    </message>
    <message>
        <source>Looking for them…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No readings in the file.</source>
        <translation>文件里没有读音。</translation>
    </message>
    <message>
        <source>The file and Duyin read everything alike.</source>
        <translation>文件与 Duyin 的读音全都一致。</translation>
    </message>
    <message>
        <source>article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>各处</translation>
    </message>
    <message>
        <source>Keep {reading}</source>
        <translation>保留 {reading}</translation>
    </message>
    <message>
        <source>Use {reading}</source>
        <translation>改用 {reading}</translation>
    </message>
    <message numerus="yes">
        <source>All %n alike</source>
        <translation>
            <numerusform>相同的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>你的</translation>
    </message>
    <message>
        <source>The readings that you have changed</source>
        <translation>你改过的读音</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Where the file and Duyin disagree</source>
        <translation>文件与 Duyin 不一致的地方</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Where Duyin is not sure</source>
        <translation>Duyin 没有把握的地方</translation>
    </message>
    <message>
        <source>One word</source>
        <translation>单个词</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>所有词</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Keep no more</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Keep with sentence</source>
        <translation>连句子收藏</translation>
    </message>
    <message>
        <source>{word} is {state}</source>
        <translation>“{word}”标为{state}</translation>
    </message>
    <message>
        <source>{word} is not known</source>
        <translation>“{word}”标为不认识</translation>
    </message>
    <message>
        <source>keeping {word} no more</source>
        <translation>取消收藏“{word}”</translation>
    </message>
    <message>
        <source>keeping words</source>
        <translation>收藏词</translation>
    </message>
    <message>
        <source>Characters, pinyin or meaning</source>
        <translation>汉字、拼音或词义</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Which words</source>
        <translation>哪些词</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Export words of this article</source>
        <translation>导出本文的词</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>by level</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>by how often</source>
        <translation>按次数</translation>
    </message>
    <message>
        <source>by place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>Other articles</source>
        <translation>其他文章</translation>
    </message>
    <message>
        <source>{title} • {share} %</source>
        <translation>{title} • {share}%</translation>
    </message>
    <message>
        <source>Every word here is known.</source>
        <translation>这里的词都认识。</translation>
    </message>
    <message>
        <source>Nothing collected here; {key} keeps a word with its sentence.</source>
        <translation>这里没有收藏；按 {key} 连句子一起收藏词。</translation>
    </message>
    <message>
        <source>No word here is being learned.</source>
        <translation>这里没有学习中的词。</translation>
    </message>
    <message>
        <source>No word here is known yet.</source>
        <translation>这里还没有认识的词。</translation>
    </message>
    <message>
        <source>There are no Chinese words here.</source>
        <translation>这里没有中文词。</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown, {collected} collected</source>
        <translation>
            <numerusform>%n 个生词，收藏 {collected} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{state} since today</source>
        <translation>今天起：{state}</translation>
    </message>
    <message>
        <source>{state} since {day}</source>
        <translation>{day}起：{state}</translation>
    </message>
    <message numerus="yes">
        <source>Met %n times in this article</source>
        <translation>
            <numerusform>在本文中见过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to its next place</source>
        <translation>转到它的下一处</translation>
    </message>
    <message>
        <source>All its sentences</source>
        <translation>它的所有句子</translation>
    </message>
    <message>
        <source>collected</source>
        <translation>已收藏</translation>
    </message>
    <message>
        <source>right</source>
        <translation>对</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错</translation>
    </message>
    <message>
        <source>From “{title}”</source>
        <translation>选自“{title}”</translation>
    </message>
    <message>
        <source>Set to known</source>
        <translation>标为认识</translation>
    </message>
    <message>
        <source>Learned well by now: {words}</source>
        <translation>已经学会：{words}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Practise words</source>
        <translation>练习词</translation>
    </message>
    <message>
        <source>Practise readings</source>
        <translation>练习读音</translation>
    </message>
    <message>
        <source>What is practised</source>
        <translation>练习内容</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to where one was</comment>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>How is this word read?</source>
        <translation>这个词怎么读？</translation>
    </message>
    <message>
        <source>What does this word mean?</source>
        <translation>这个词是什么意思？</translation>
    </message>
    <message>
        <source>Which word stands here?</source>
        <translation>这里是哪个词？</translation>
    </message>
    <message>
        <source>How is {character} read here?</source>
        <translation>“{character}”在这里怎么读？</translation>
    </message>
    <message>
        <source>Comes again in {time}</source>
        <translation>{time}后再复习</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} 年</translation>
    </message>
    <message numerus="yes">
        <source>%n words are due</source>
        <translation>
            <numerusform>有 %n 个词该复习了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n 个读音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <comment>practised today</comment>
        <translation>
            <numerusform>%n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} today, {minutes}.</source>
        <translation>今天{words}，{minutes}。</translation>
    </message>
    <message>
        <source>{readings} today, {minutes}.</source>
        <translation>今天{readings}，{minutes}。</translation>
    </message>
    <message>
        <source>{words} and {readings} today, {minutes}.</source>
        <translation>今天{words}、{readings}，{minutes}。</translation>
    </message>
    <message>
        <source>No word is collected yet.</source>
        <translation>还没有收藏词。</translation>
    </message>
    <message>
        <source>A word that is collected is kept with its sentence, and can be practised here.</source>
        <translation>收藏的词连句子一起保存，可以在这里练习。</translation>
    </message>
    <message>
        <source>{key} at a word of an article keeps it with its sentence; then it can be practised.</source>
        <translation>在文章的词上按 {key} 就连句子一起收藏，然后可以练习。</translation>
    </message>
    <message>
        <source>Nothing is due now.</source>
        <translation>现在没有要复习的。</translation>
    </message>
    <message>
        <source>The next one is in {time}.</source>
        <translation>下一个在{time}后。</translation>
    </message>
    <message>
        <source>No character with several readings was found whose reading is sure.</source>
        <translation>没有找到读音确定的多音字。</translation>
    </message>
    <message>
        <source>Looking for sentences…</source>
        <translation>正在查找句子…</translation>
    </message>
    <message>
        <source>That is enough for today.</source>
        <translation>今天就到这里。</translation>
    </message>
    <message>
        <source>learned words</source>
        <translation>学会的词</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>从右往左</translation>
    </message>
    <message>
        <source>Show readings</source>
        <translation>显示读音</translation>
    </message>
    <message>
        <source>One</source>
        <translation>单色</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>按声调</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n 张纸</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The printer cannot be reached.</source>
        <translation>连不上打印机。</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>练习纸</translation>
    </message>
    <message>
        <source>Save as PDF; with Down as Word or a web page</source>
        <translation>另存为 PDF；按 ↓ 可存为 Word 或网页</translation>
    </message>
    <message>
        <source>Reading the text …</source>
        <translation>正在读取文章…</translation>
    </message>
    <message>
        <source>There is nothing to ask here.</source>
        <translation>这里没有可出的题。</translation>
    </message>
    <message numerus="yes">
        <source>{pages}; %n words more are left out</source>
        <translation>
            <numerusform>{pages}；另有 %n 个词未排入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages and as many answer sheets</source>
        <translation>
            <numerusform>%n 页，附同样多的答案页</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Word (DOCX)…</source>
        <translation>Word (DOCX)…</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>网页 (HTML)…</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>{title} – worksheet</source>
        <translation>{title} – 练习纸</translation>
    </message>
    <message>
        <source>Save the worksheet</source>
        <translation>保存练习纸</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page}／{pages}</translation>
    </message>
    <message>
        <source>Pinyin into boxes</source>
        <translation>填拼音</translation>
    </message>
    <message>
        <source>Write under pinyin</source>
        <translation>看拼音写汉字</translation>
    </message>
    <message>
        <source>Match word and meaning</source>
        <translation>词义连线</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>Choose the reading</source>
        <translation>选读音</translation>
    </message>
    <message>
        <source>List of words</source>
        <translation>词表</translation>
    </message>
    <message numerus="yes">
        <source>%n sentences</source>
        <translation>
            <numerusform>%n 个句子</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Line for name and date</source>
        <translation>姓名和日期栏</translation>
    </message>
    <message>
        <source>Answer sheet</source>
        <translation>答案页</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>格子</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>选定的</translation>
    </message>
    <message>
        <source>Nothing collected here.</source>
        <translation>这里没有收藏。</translation>
    </message>
    <message>
        <source>No word here has “Pinyin here”, which the page’s menu gives.</source>
        <translation>这里没有词用过页面菜单里的“此处标拼音”。</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>选中的部分</translation>
    </message>
    <message>
        <source>The part being read</source>
        <translation>正在读的部分</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>整篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%n characters, {different} different</source>
        <translation>
            <numerusform>%n 字，{different} 个不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words, {different} different, {unknown} unknown</source>
        <translation>
            <numerusform>%n 个词，{different} 个不同，{unknown} 个生词</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} at your pace</source>
        <translation>按你的速度要 {time}</translation>
    </message>
    <message>
        <source>About {time} to read</source>
        <translation>大约要读 {time}</translation>
    </message>
    <message>
        <source>Next: {words}</source>
        <translation>接下来：{words}</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>最近读过</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>Share known</source>
        <translation>认识的比例</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>文章的顺序</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文字</translation>
    </message>
    <message>
        <source>Articles you open appear here. Try a sample below.</source>
        <translation>打开过的文章会出现在这里。先试试下面的示例。</translation>
    </message>
    <message>
        <source>A file can be dropped anywhere in this window.</source>
        <translation>文件可以拖到窗口的任何地方。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n articles</source>
        <translation>
            <numerusform>移除 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新标签…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Level · {list}</source>
        <translation>级别 · {list}</translation>
    </message>
    <message>
        <source>Level: the one of {list} at which 95 % of an article’s words are known.
Known: how many of its words you know.</source>
        <translation>级别：{list} 中学到哪一级，文章里 95% 的词就都认识。
认识：其中的词你认识多少。</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was</source>
        <translation>“{name}”已不在原处</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已读完</translation>
    </message>
    <message>
        <source>{share} known</source>
        <translation>认识 {share}</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>没有级别</translation>
    </message>
    <message>
        <source>Go to the first; press again for the next</source>
        <translation>转到第一处；再按到下一处</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <translation>“{name}”已经存在。要替换它吗？</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Scroll bar</source>
        <translation>滚动条</translation>
    </message>
    <message numerus="yes">
        <source>{words}, and %n of my own</source>
        <translation>
            <numerusform>{words}，另有我自己的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing … {percent} %</source>
        <translation>正在写入… {percent}%</translation>
    </message>
    <message>
        <source>A text as it is in the file keeps no marks.</source>
        <translation>按文件原样显示的文章不保存标记。</translation>
    </message>
    <message>
        <source>A text as it is in the file keeps no choices.</source>
        <translation>按文件原样显示的文章不保存选择。</translation>
    </message>
    <message>
        <source>A text as it is in the file keeps no bookmarks.</source>
        <translation>按文件原样显示的文章不保存书签。</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>没有打开文章。</translation>
    </message>
    <message>
        <source>The article is still being opened.</source>
        <translation>文章还在打开。</translation>
    </message>
    <message>
        <source>This article did not come from a file.</source>
        <translation>这篇文章不是来自文件。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>没有选中文字。</translation>
    </message>
    <message>
        <source>Nothing is read aloud.</source>
        <translation>没有在朗读。</translation>
    </message>
    <message>
        <source>Zhuyin stays with its character; pinyin goes by words.</source>
        <translation>注音逐字标注；只有拼音可以按词连写。</translation>
    </message>
    <message>
        <source>There was no jump to go back from.</source>
        <translation>没有可以后退的地方。</translation>
    </message>
    <message>
        <source>Nothing was gone back from.</source>
        <translation>没有可以前进的地方。</translation>
    </message>
    <message>
        <source>Words are exchanged where a simplified text is shown in 臺 or 港, or a traditional one in 简.</source>
        <translation>简体文章用“臺”“港”显示，或繁体文章用“简”显示时，才换用词。</translation>
    </message>
    <message>
        <source>removing the tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>forgetting</source>
        <translation>移除文章</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>There is nothing to take back or redo.</source>
        <translation>没有可撤销或重做的。</translation>
    </message>
    <message>
        <source>{script}, words of the region</source>
        <translation>{script}，地区用词</translation>
    </message>
    <message>
        <source>Readings shown</source>
        <translation>显示读音</translation>
    </message>
    <message>
        <source>Readings over unknown words</source>
        <translation>只在生词上标读音</translation>
    </message>
    <message>
        <source>Only where you chose</source>
        <translation>只在你选的地方</translation>
    </message>
    <message>
        <source>Only the readings in the file</source>
        <translation>只有文件自带的读音</translation>
    </message>
    <message>
        <source>Readings hidden</source>
        <translation>隐藏读音</translation>
    </message>
    <message>
        <source>Pinyin by characters</source>
        <translation>拼音逐字标注</translation>
    </message>
    <message>
        <source>known words</source>
        <translation>认识的词</translation>
    </message>
    <message>
        <source>words that are not known</source>
        <translation>不认识的词</translation>
    </message>
    <message>
        <source>kept words</source>
        <translation>收藏的词</translation>
    </message>
    <message>
        <source>words that are not kept</source>
        <translation>取消收藏的词</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>不再标为认识</translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation>都不读了</translation>
    </message>
    <message>
        <source>No other file waits.</source>
        <translation>没有别的文件等着读。</translation>
    </message>
    <message>
        <source>Open “{name}”</source>
        <translation>打开“{name}”</translation>
    </message>
    <message>
        <source>No article has this tag. The menu of an article gives it.</source>
        <translation>没有文章有这个标签。文章的菜单里可以加。</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>标签的名称</translation>
    </message>
    <message numerus="yes">
        <source>Name of the tag for %n articles</source>
        <translation>
            <numerusform>%n 篇文章的标签名称</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation>查找文件</translation>
    </message>
    <message>
        <source>None are chosen yet: select words, then “Pinyin here” in their menu.</source>
        <translation>还没有选：先选中词，再用它们菜单里的“此处标拼音”。</translation>
    </message>
    <message>
        <source>as usual here</source>
        <translation>此处照常</translation>
    </message>
    <message>
        <source>Select words first, or point at one.</source>
        <translation>先选中词，或指着一个词。</translation>
    </message>
    <message>
        <source>Pinyin stands here whatever else is shown.</source>
        <translation>不论别处怎么显示，拼音都标在这里。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the interface; also of commands and their help</source>
        <translation>界面、命令及其帮助所用的语言</translation>
    </message>
    <message>
        <source>When readings are hidden, their room stays empty</source>
        <translation>读音隐藏时，仍留着它们的位置</translation>
    </message>
    <message>
        <source>Tell of the word under the pointer</source>
        <translation>鼠标指向词时加以说明</translation>
    </message>
    <message>
        <source>How it is read and what it means, after a moment</source>
        <translation>怎么读、什么意思，稍停后显示</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>Hidden readings only</source>
        <translation>只在读音隐藏时</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Use the words of the region</source>
        <translation>用当地的词</translation>
    </message>
    <message>
        <source>In Taiwan 軟體 for 软件, in Simplified 软件 for 軟體</source>
        <translation>台湾用“軟體”代替“软件”，简体用“软件”代替“軟體”</translation>
    </message>
    <message>
        <source>Quotation marks follow the script</source>
        <translation>引号随字形变</translation>
    </message>
    <message>
        <source>“ ” in Simplified, 「 」 in the others; also in copies and exports</source>
        <translation>简体用“ ”，其他用「 」；复制和导出时也一样</translation>
    </message>
    <message>
        <source>Join lines broken at a fixed width</source>
        <translation>合并按固定宽度断开的行</translation>
    </message>
    <message>
        <source>In text files whose paragraphs are clearly broken so</source>
        <translation>用于段落明显这样断行的文本文件</translation>
    </message>
    <message>
        <source>Start with the last article</source>
        <translation>启动时打开上一篇文章</translation>
    </message>
    <message>
        <source>Otherwise with the start page</source>
        <translation>否则打开起始页</translation>
    </message>
    <message>
        <source>Keep how long you read</source>
        <translation>记录你读了多久</translation>
    </message>
    <message>
        <source>For the details of an article; it stays on this machine</source>
        <translation>用于文章详情；只留在这台电脑上</translation>
    </message>
    <message>
        <source>Fonts that lack a tone mark are left out</source>
        <translation>缺少调号的字体不列出</translation>
    </message>
    <message>
        <source>Zhuyin size</source>
        <translation>注音大小</translation>
    </message>
    <message>
        <source>Of each sign</source>
        <translation>每个符号的</translation>
    </message>
    <message>
        <source>At most, in characters</source>
        <translation>最多多少字</translation>
    </message>
    <message>
        <source>From the right, for articles that you have not turned yourself</source>
        <translation>从右往左；你自己改过方向的文章除外</translation>
    </message>
    <message>
        <source>Indent paragraphs</source>
        <translation>段首缩进</translation>
    </message>
    <message>
        <source>By two characters</source>
        <translation>两个字</translation>
    </message>
    <message>
        <source>Justify lines</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Full-width marks</source>
        <translation>全角标点</translation>
    </message>
    <message>
        <source>Draw half-width marks between Chinese characters full width</source>
        <translation>把汉字之间的半角标点画成全角</translation>
    </message>
    <message>
        <source>Paper, ink, readings and the tones</source>
        <translation>纸、字、读音和声调</translation>
    </message>
    <message>
        <source>A colour for each of the four tones and the neutral tone</source>
        <translation>四声和轻声各一种颜色</translation>
    </message>
    <message>
        <source>Yours and those in the file stand out, all others are grey</source>
        <translation>你的和文件自带的突出，其余为灰色</translation>
    </message>
    <message>
        <source>Write readings in</source>
        <translation>读音写作</translation>
    </message>
    <message>
        <source>Pinyin, above</source>
        <translation>拼音，在上方</translation>
    </message>
    <message>
        <source>Zhuyin, at the right</source>
        <translation>注音，在右边</translation>
    </message>
    <message>
        <source>Spelled together over each word; zhuyin stays with its character</source>
        <translation>每个词的拼音连写；注音仍逐字标注</translation>
    </message>
    <message>
        <source>Tones in pinyin</source>
        <translation>拼音的声调</translation>
    </message>
    <message>
        <source>Marks (zhōng)</source>
        <translation>调号 (zhōng)</translation>
    </message>
    <message>
        <source>Digits (zhong1)</source>
        <translation>数字 (zhong1)</translation>
    </message>
    <message>
        <source>None (zhong)</source>
        <translation>不标 (zhong)</translation>
    </message>
    <message>
        <source>Those that change beside others, as in ní hǎo, are lighter</source>
        <translation>受邻字影响而变的声调颜色较浅，如 ní hǎo</translation>
    </message>
    <message>
        <source>Read as in Taiwan</source>
        <translation>按台湾读音</translation>
    </message>
    <message>
        <source>垃圾 lèsè, 企業 qìyè</source>
        <translation>垃圾 lèsè，企業 qìyè</translation>
    </message>
    <message>
        <source>With Taiwan’s script</source>
        <translation>显示台湾字形时</translation>
    </message>
    <message>
        <source>Convert scripts by the tables of</source>
        <translation>简繁转换所用的表</translation>
    </message>
    <message>
        <source>The first are newer, and words of the text correct them</source>
        <translation>前者较新，并按文中的词修正</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>页边距</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>With dots below, until you have chosen</source>
        <translation>字下加点，直到你选定</translation>
    </message>
    <message>
        <source>With dots below, where a script could write them in two ways</source>
        <translation>某种字形可以有两种写法的字，下面加点</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Which list a word’s level comes from</source>
        <translation>词的级别依据哪份表</translation>
    </message>
    <message>
        <source>How frequent it is</source>
        <translation>按词频</translation>
    </message>
    <message>
        <source>I know up to</source>
        <translation>我认识到</translation>
    </message>
    <message>
        <source>Each time</source>
        <translation>每次</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>第一次</translation>
    </message>
    <message>
        <source>Mark words on the page</source>
        <translation>在页面上标出词</translation>
    </message>
    <message>
        <source>A thin line under them</source>
        <translation>词下一条细线</translation>
    </message>
    <message>
        <source>Collected words</source>
        <translation>收藏的词</translation>
    </message>
    <message>
        <source>And words being learned</source>
        <translation>加上学习中的词</translation>
    </message>
    <message>
        <source>And words above my level</source>
        <translation>加上超出我级别的词</translation>
    </message>
    <message>
        <source>All three</source>
        <translation>三种都标</translation>
    </message>
    <message>
        <source>Keep sentences of my articles at hand</source>
        <translation>保存文章里的句子</translation>
    </message>
    <message>
        <source>To show where you met a word and how hard an article is; off, they are forgotten</source>
        <translation>用来显示在哪里见过一个词、文章有多难；关闭后全部清除</translation>
    </message>
    <message>
        <source>Practise a day</source>
        <translation>每天练习</translation>
    </message>
    <message>
        <source>Then it is enough</source>
        <translation>时间到就停</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>New words a day</source>
        <translation>每天的新词</translation>
    </message>
    <message>
        <source>When you practise</source>
        <translation>练习时</translation>
    </message>
    <message>
        <source>Questions a day</source>
        <translation>每天的题数</translation>
    </message>
    <message>
        <source>When you practise, at most</source>
        <translation>练习时，最多</translation>
    </message>
    <message>
        <source>Through its add-on AnkiConnect, when you export words; nothing leaves this machine</source>
        <translation>导出词时通过插件 AnkiConnect；不会有任何内容离开这台电脑</translation>
    </message>
    <message>
        <source>Slower or faster, never lower or higher</source>
        <translation>只变快慢，不变音高</translation>
    </message>
    <message>
        <source>Pause after a sentence</source>
        <translation>句后停顿</translation>
    </message>
    <message>
        <source>Beside its own, to say it after the voice</source>
        <translation>在原有停顿之外，好跟着读</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Say each sentence</source>
        <translation>每句读</translation>
    </message>
    <message>
        <source>×</source>
        <translation>遍</translation>
    </message>
    <message>
        <source>At the end of a sentence; at 0 never</source>
        <translation>读完一句才停；0 表示不停</translation>
    </message>
    <message>
        <source>Hear the recording</source>
        <translation>播放录音</translation>
    </message>
    <message>
        <source>Instead of the voice, where an article has one</source>
        <translation>文章有录音时，代替合成语音</translation>
    </message>
    <message>
        <source>Times in the margin</source>
        <translation>页边显示时间</translation>
    </message>
    <message>
        <source>Where a text has them, as subtitles and lyrics do</source>
        <translation>文章带时间时，如字幕和歌词</translation>
    </message>
    <message>
        <source>Say the word under the pointer</source>
        <translation>读出指针下的词</translation>
    </message>
    <message>
        <source>After a moment, while nothing is read aloud</source>
        <translation>停留片刻就读，正在朗读时不读</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>High is at least 7 to 1 for text, readings and marks</source>
        <translation>“高”指文字、读音和标记至少 7:1</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>粗细</translation>
    </message>
    <message>
        <source>Of the characters and their readings</source>
        <translation>字和读音的</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>界面大小</translation>
    </message>
    <message>
        <source>Text on the page has its own size</source>
        <translation>页面上的文字另有大小</translation>
    </message>
    <message>
        <source>What screen readers are given</source>
        <translation>读屏软件得到什么</translation>
    </message>
    <message>
        <source>Of the page, also in braille; word by word, their word keys work</source>
        <translation>页面的内容，盲文也一样；选“逐词”则可用按词移动的键</translation>
    </message>
    <message>
        <source>The text, word by word</source>
        <translation>文字，逐词</translation>
    </message>
    <message>
        <source>Each word, then its reading</source>
        <translation>每个词，然后是读音</translation>
    </message>
    <message>
        <source>The readings alone</source>
        <translation>只有读音</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>无障碍</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Search all topics</source>
        <translation>搜索所有主题</translation>
    </message>
    <message>
        <source>{topic} – Help</source>
        <translation>{topic} – 帮助</translation>
    </message>
    <message>
        <source>Tell what is there of all that Duyin needs, and how to mend what is missing.</source>
        <translation>检查 Duyin 需要的东西是否齐全，并告诉你缺的怎么补。</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>libraries</source>
        <translation>系统库</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>an object a line, not sentences</source>
        <translation>每行一个对象，不写成句子</translation>
    </message>
    <message>
        <source>also what only the program&apos;s developers need</source>
        <translation>也检查只有开发者需要的东西</translation>
    </message>
    <message>
        <source>something that Duyin needs is missing</source>
        <translation>缺少 Duyin 必需的东西</translation>
    </message>
    <message>
        <source>It cannot be looked at before the rest is mended ({said})</source>
        <translation>其他问题解决之后才能检查（{said}）</translation>
    </message>
    <message>
        <source>For Chinese: {count}, as {family}</source>
        <translation>中文：{count} 种，如 {family}</translation>
    </message>
    <message>
        <source>There is none for Chinese</source>
        <translation>没有中文字体</translation>
    </message>
    <message>
        <source>With all marks of pinyin: {count}, as {family}</source>
        <translation>拼音声调齐全：{count} 种，如 {family}</translation>
    </message>
    <message>
        <source>There is none with all marks of pinyin</source>
        <translation>没有能显示全部拼音声调的字体</translation>
    </message>
    <message>
        <source>There is none yet; the window makes it</source>
        <translation>还没有，打开窗口时会建立</translation>
    </message>
    <message>
        <source>{path} is no file; the next start sets it aside</source>
        <translation>{path} 不是文件，下次启动时会移到一边</translation>
    </message>
    <message>
        <source>{path} may not be read and written</source>
        <translation>没有 {path} 的读写权限</translation>
    </message>
    <message>
        <source>{path} cannot be looked at now ({error})</source>
        <translation>现在无法检查 {path}（{error}）</translation>
    </message>
    <message>
        <source>A later version of Duyin has written {path} ({version}, here {newest})</source>
        <translation>{path} 由较新版本的 Duyin 写成（{version}，这里是 {newest}）</translation>
    </message>
    <message>
        <source>install the newest Duyin</source>
        <translation>安装最新的 Duyin</translation>
    </message>
    <message>
        <source>its tables are not as they should be</source>
        <translation>表的结构不对</translation>
    </message>
    <message>
        <source>It is whole: version {version}, {size} MB, articles: {count}</source>
        <translation>完好：第 {version} 版，{size} MB，{count} 篇文章</translation>
    </message>
    <message>
        <source>They can be read; set otherwise: {count}</source>
        <translation>可以读取，改过 {count} 项</translation>
    </message>
    <message>
        <source>{path} is damaged ({why})</source>
        <translation>{path} 已损坏（{why}）</translation>
    </message>
    <message>
        <source>start Duyin: it keeps the file beside, and carries over what can be read</source>
        <translation>启动 Duyin：原文件会留在旁边，能读出的内容都会保留</translation>
    </message>
    <message>
        <source>another window has it open</source>
        <translation>另一个窗口正在使用它</translation>
    </message>
    <message>
        <source>{path} may not be read</source>
        <translation>没有 {path} 的读取权限</translation>
    </message>
    <message>
        <source>{path} is damaged; the next start sets it aside</source>
        <translation>{path} 已损坏，下次启动时会移到一边</translation>
    </message>
    <message>
        <source>There are none yet; all are as they come</source>
        <translation>还没有改过，都是默认值</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}</source>
        <translation>无法写入 {folder}</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {path} is no folder</source>
        <translation>无法建立 {folder}：{path} 不是文件夹</translation>
    </message>
    <message>
        <source>All can be written</source>
        <translation>都可以写入</translation>
    </message>
    <message>
        <source>Only {free} MB are free where the library is</source>
        <translation>书库所在的磁盘只剩 {free} MB</translation>
    </message>
    <message>
        <source>make room on the disk</source>
        <translation>腾出磁盘空间</translation>
    </message>
    <message>
        <source>{free} MB are free where the library is</source>
        <translation>书库所在的磁盘还有 {free} MB</translation>
    </message>
    <message>
        <source>How much room there is cannot be told</source>
        <translation>无法得知剩余空间</translation>
    </message>
    <message>
        <source>They come with the program</source>
        <translation>随程序附带</translation>
    </message>
    <message>
        <source>Which packages belong to the program is not known here</source>
        <translation>这里无法得知程序需要哪些软件包</translation>
    </message>
    <message>
        <source>Not there: {names}</source>
        <translation>缺少：{names}</translation>
    </message>
    <message>
        <source>All {count} are there; PySide6 {qt}</source>
        <translation>{count} 个都有；PySide6 {qt}</translation>
    </message>
    <message>
        <source>{version} is too old</source>
        <translation>{version} 太旧</translation>
    </message>
    <message>
        <source>install Python 3.11</source>
        <translation>安装 Python 3.11</translation>
    </message>
    <message>
        <source>{version} lacks SQLite</source>
        <translation>{version} 没有 SQLite</translation>
    </message>
    <message>
        <source>install Python with its module sqlite3</source>
        <translation>安装带有 sqlite3 模块的 Python</translation>
    </message>
    <message>
        <source>{name} {version} does not serve: {bounds} is needed</source>
        <translation>{name} {version} 不适用，需要 {bounds}</translation>
    </message>
    <message>
        <source>exit status {status}</source>
        <translation>退出状态 {status}</translation>
    </message>
    <message>
        <source>nothing for {seconds} s</source>
        <translation>{seconds} 秒没有回应</translation>
    </message>
    <message>
        <source>{name} is there but cannot be loaded ({said})</source>
        <translation>{name} 已安装，但无法加载（{said}）</translation>
    </message>
    <message>
        <source>Qt cannot do without {files}</source>
        <translation>缺少 Qt 必需的 {files}</translation>
    </message>
    <message>
        <source>For a window on X11 Qt needs {files}</source>
        <translation>在 X11 上打开窗口，Qt 还需要 {files}</translation>
    </message>
    <message>
        <source>All {count} that Qt needs are there</source>
        <translation>Qt 需要的 {count} 个都有</translation>
    </message>
    <message>
        <source>It answers</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>What they are made of cannot be read ({error})</source>
        <translation>无法读取生成它们的数据（{error}）</translation>
    </message>
    <message>
        <source>install Duyin again</source>
        <translation>重新安装 Duyin</translation>
    </message>
    <message>
        <source>Not made yet: {names}; the next start makes them, once</source>
        <translation>尚未生成：{names}；下次启动时会生成一次</translation>
    </message>
    <message>
        <source>All {count} are there, whole and fresh</source>
        <translation>{count} 个都在，完整而且最新</translation>
    </message>
    <message>
        <source>{name} is damaged; it is made again, once</source>
        <translation>{name} 已损坏，会重新生成一次</translation>
    </message>
    <message>
        <source>{name} is of other data; it is made again, once</source>
        <translation>{name} 出自别的数据，会重新生成一次</translation>
    </message>
    <message>
        <source>Python cannot make the folder .venv</source>
        <translation>Python 无法建立 .venv 文件夹</translation>
    </message>
    <message>
        <source>Without {names} ./dev test cannot run</source>
        <translation>缺少 {names}，无法运行 ./dev test</translation>
    </message>
    <message>
        <source>Without {names} some tests are skipped, or less is compared</source>
        <translation>缺少 {names}，有些测试会跳过，或者少做比较</translation>
    </message>
    <message>
        <source>All that the tests use are there</source>
        <translation>测试用到的都有</translation>
    </message>
    <message>
        <source>This topic is missing or damaged; it is there again once Duyin is installed again.</source>
        <translation>这个主题缺失或已损坏；重新安装 Duyin 就会恢复。</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>directory not empty</source>
        <translation>文件夹不是空的</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>读写出错</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>正被占用</translation>
    </message>
    <message>
        <source>no such device or address</source>
        <translation>没有这个设备</translation>
    </message>
    <message>
        <source>no such device</source>
        <translation>没有这个设备</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>参数无效</translation>
    </message>
    <message>
        <source>bad file descriptor</source>
        <translation>文件没有打开</translation>
    </message>
    <message>
        <source>broken pipe</source>
        <translation>管道已断开</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>链接层数太多</translation>
    </message>
    <message>
        <source>cannot allocate memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Read a text aloud into a file, and tell when each syllable is heard.</source>
        <translation>把文章朗读成音频文件，并记下每个音节的时间。</translation>
    </message>
    <message>
        <source>a second file: when each sentence and each syllable is heard</source>
        <translation>另写一个文件，记每句、每个音节的时间</translation>
    </message>
    <message>
        <source>a folder with the voice Kokoro; without it eSpeak NG speaks</source>
        <translation>Kokoro 语音所在的文件夹；不给时由 eSpeak NG 朗读</translation>
    </message>
    <message>
        <source>how fast, 1 if not given</source>
        <translation>语速，默认为 1</translation>
    </message>
    <message>
        <source>say each line of subtitles or lyrics at its time, or as soon as can be</source>
        <translation>字幕和歌词的每一行到时间才念，来不及就紧接着念</translation>
    </message>
    <message>
        <source>speak needs -o OUT</source>
        <translation>speak 需要 -o OUT</translation>
    </message>
    <message>
        <source>sound is named {names}, not {name}</source>
        <translation>音频文件的名字以 {names} 结尾，不能是 {name}</translation>
    </message>
    <message>
        <source>{name} has no times</source>
        <translation>{name} 没有时间</translation>
    </message>
    <message>
        <source>the sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>sound and times cannot be one file</source>
        <translation>音频和时间不能写进同一个文件</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no speed from {least} to {most}</source>
        <translation>“{written}”不是 {least} 到 {most} 之间的语速</translation>
    </message>
    <message>
        <source>there is nothing in it that can be spoken</source>
        <translation>里面没有可以朗读的内容</translation>
    </message>
    <message>
        <source>{name} reads aloud</source>
        <translation>可以朗读：{name}</translation>
    </message>
    <message>
        <source>There is none: nothing is read aloud</source>
        <translation>没有语音，不能朗读</translation>
    </message>
    <message>
        <source>It has failed ({reason})</source>
        <translation>出错了（{reason}）</translation>
    </message>
    <message>
        <source>Without {names} nothing is played, or no MP3 and Ogg are written</source>
        <translation>没有 {names}，就不能播放声音，或不能写 MP3 和 Ogg</translation>
    </message>
    <message>
        <source>The sound of films is heard by ffmpeg</source>
        <translation>影片的声音由 ffmpeg 播放</translation>
    </message>
    <message>
        <source>Without ffmpeg no sound of films is heard, nor M4A and Opus</source>
        <translation>没有 ffmpeg，影片、M4A 和 Opus 的声音都听不到</translation>
    </message>
    <message>
        <source>{name} holds no voice of Kokoro, or the package onnxruntime is not there; to install it: {command}</source>
        <translation>{name} 里没有 Kokoro 语音，或者没有安装 onnxruntime 包；安装：{command}</translation>
    </message>
    <message>
        <source>No voice was found. On Debian and Ubuntu: {command}</source>
        <translation>没有找到语音。在 Debian 和 Ubuntu 上：{command}</translation>
    </message>
    <message>
        <source>Nothing here can play sound.</source>
        <translation>这里没有能播放声音的设备。</translation>
    </message>
    <message>
        <source>MP3 and Ogg need the package soundfile; to install it: {command}</source>
        <translation>写 MP3 和 Ogg 需要 soundfile 包；安装：{command}</translation>
    </message>
    <message>
        <source>A WAV file cannot hold so much sound; MP3 and Ogg can.</source>
        <translation>WAV 文件装不下这么长的声音，MP3 和 Ogg 可以。</translation>
    </message>
    <message>
        <source>The sound of films, of M4A and Opus too, needs the program ffmpeg. On Debian and Ubuntu: {command}</source>
        <translation>影片以及 M4A、Opus 的声音需要 ffmpeg。在 Debian 和 Ubuntu 上：{command}</translation>
    </message>
    <message>
        <source>The voice has failed ({reason}).</source>
        <translation>语音出错了（{reason}）。</translation>
    </message>
    <message>
        <source>Voice</source>
        <comment>that reads aloud</comment>
        <translation>语音</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder with the voice Kokoro</source>
        <translation>选择放有 Kokoro 语音的文件夹</translation>
    </message>
    <message>
        <source>Kokoro, from “{name}”.</source>
        <translation>Kokoro，来自“{name}”。</translation>
    </message>
    <message>
        <source>eSpeak NG. Kokoro sounds better and takes longer: choose the folder that it lies in.</source>
        <translation>eSpeak NG。Kokoro 更好听，但慢一些：选择它所在的文件夹。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>“{name}”已经不在了。</translation>
    </message>
    <message>
        <source>Recordings need the package miniaudio; to install it: {command}</source>
        <translation>播放录音需要 miniaudio 这个包；安装：{command}</translation>
    </message>
    <message>
        <source>“{name}” lasts longer than a day.</source>
        <translation>“{name}”超过一天。</translation>
    </message>
    <message>
        <source>“{name}” has no sound that can be heard.</source>
        <translation>“{name}”里没有能播放的声音。</translation>
    </message>
    <message>
        <source>The sound in “{name}” is larger than {size} MB.</source>
        <translation>“{name}”里的声音超过 {size} MB。</translation>
    </message>
    <message>
        <source>The sound in “{name}” cannot be taken out: {reason}.</source>
        <translation>取不出“{name}”里的声音：{reason}。</translation>
    </message>
    <message>
        <source>The sound in “{name}” is damaged.</source>
        <translation>“{name}”里的声音已损坏。</translation>
    </message>
    <message>
        <source>The article is too long for a book with a voice.</source>
        <translation>文章太长，做不成带语音的书。</translation>
    </message>
    <message>
        <source>Nothing in the article can be spoken.</source>
        <translation>文章里没有能读出来的字。</translation>
    </message>
    <message>
        <source>The article has no recording with times yet: choose one under “Recording…”.</source>
        <translation>文章还没有带时间的录音：请在“录音…”里选一个。</translation>
    </message>
</context>
</TS>
