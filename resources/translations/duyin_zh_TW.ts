<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{what}; see {file}</source>
        <translation>{what}；見 {file}</translation>
    </message>
    <message>
        <source>Write a text with its readings.</source>
        <translation>寫出標有讀音的文章。</translation>
    </message>
    <message>
        <source>json, brackets, html or any form of `duyin export`; else as OUT is named, else json</source>
        <translation>json、brackets、html 或 `duyin export` 的任一格式；不寫則看 OUT 的名稱，再不然是 json</translation>
    </message>
    <message numerus="yes">
        <source>{wrong} of %n files could not be exported</source>
        <translation>
            <numerusform>%n 個檔案中有 {wrong} 個未能匯出</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was changed meanwhile, and is left as it is</source>
        <translation>{name} 在此期間被更動過，保持原樣</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}</source>
        <translation>無法寫入 {name}：{reason}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number}／{count}</translation>
    </message>
    <message numerus="yes">
        <source>{made} of %n files written</source>
        <translation>
            <numerusform>%n 個檔案中已寫出 {made} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>%n 個原已存在</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a text in another script.</source>
        <translation>把文章轉換成另一種字形寫出。</translation>
    </message>
    <message>
        <source>the script to write in</source>
        <translation>寫成哪種字形</translation>
    </message>
    <message>
        <source>a configuration of OpenCC: s2t, tw2sp, …</source>
        <translation>OpenCC 的一種設定：s2t、tw2sp……</translation>
    </message>
    <message>
        <source>whose tables: OpenCC&apos;s newest, or opencc-python-reimplemented&apos;s to the letter</source>
        <translation>用誰的表：OpenCC 最新的，或與 opencc-python-reimplemented 分毫不差的</translation>
    </message>
    <message>
        <source>these tables need opencc-python-reimplemented, which is not installed</source>
        <translation>這些表需要 opencc-python-reimplemented，尚未安裝</translation>
    </message>
    <message>
        <source>there is no configuration {name}, only {names}</source>
        <translation>沒有名為 {name} 的設定，只有 {names}</translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation>它不是文字檔</translation>
    </message>
    <message>
        <source>Write a text in another form: HTML, EPUB, Word, PDF, Markdown, Anki and more.</source>
        <translation>把文章寫成其他格式：HTML、EPUB、Word、PDF、Markdown、Anki 等。</translation>
    </message>
    <message>
        <source>the text, or a folder of texts; &quot;-&quot; is standard input</source>
        <translation>文章，或裝著文章的資料夾；「-」是標準輸入</translation>
    </message>
    <message>
        <source>a colour for each tone</source>
        <translation>每個聲調一種顏色</translation>
    </message>
    <message>
        <source>without the text&apos;s pictures</source>
        <translation>不要文章中的圖片</translation>
    </message>
    <message>
        <source>read aloud by a voice, for epub; subtitles get the times of duyin speak</source>
        <translation>由合成語音朗讀，epub 用；字幕則取 duyin speak 的時間</translation>
    </message>
    <message>
        <source>the text&apos;s sound, for epub; for subtitles too, where the text has no times</source>
        <translation>文章的錄音，epub 用；文章沒有時間時，字幕也要用</translation>
    </message>
    <message>
        <source>the form; else as OUT is named</source>
        <translation>格式；不寫則看 OUT 的名稱</translation>
    </message>
    <message>
        <source>files at once</source>
        <translation>同時處理的檔案數</translation>
    </message>
    <message>
        <source>work on the cluster of this Dask scheduler, which must be trusted: whoever leads a cluster can run any program here</source>
        <translation>交給這個 Dask 排程器的叢集去做；它必須可信：掌管叢集的人可以在此執行任何程式</translation>
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
        <translation>處理資料夾需要 --as FORM</translation>
    </message>
    <message>
        <source>a folder has no --recording</source>
        <translation>資料夾不能用 --recording</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no number of files from 1 to {most}</source>
        <translation>「{written}」不是 1 到 {most} 的檔案數</translation>
    </message>
    <message>
        <source>there is no form {name}, only {names}</source>
        <translation>沒有 {name} 這種格式，只有 {names}</translation>
    </message>
    <message>
        <source>{name} is no form; give one with --as: {names}</source>
        <translation>{name} 不是一種格式；請用 --as 指明：{names}</translation>
    </message>
    <message>
        <source>{option} is for {forms}, not for {form}</source>
        <translation>{option} 用于 {forms}，不用于 {form}</translation>
    </message>
    <message>
        <source>{name} has no times: {form} is made of subtitles, of lyrics, or of a text with a recording of it</source>
        <translation>{name} 沒有時間：{form} 要由字幕、歌詞，或附有錄音的文章產生</translation>
    </message>
    <message numerus="yes">
        <source>{name} has a paragraph of %n characters; one of more than {most} can be written as json or text only</source>
        <translation>
            <numerusform>{name} 有一段長 %n 字；超過 {most} 字的段只能寫成 json 或純文字</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, no file</source>
        <translation>{name} 是管線或裝置，不是檔案</translation>
    </message>
    <message>
        <source>{name} cannot be exported: {reason}</source>
        <translation>無法匯出 {name}：{reason}</translation>
    </message>
    <message>
        <source>take the words of the list up to this level for known, 0 for none; else as in the settings</source>
        <translation>表中到這一級為止的詞都算認識，0 為都不算；不寫則依設定</translation>
    </message>
    <message>
        <source>the list of levels: {lists}; else the one chosen in the settings</source>
        <translation>級別表：{lists}；不寫則用設定裡選的</translation>
    </message>
    <message>
        <source>the levels of {list} are 1 to {last}{name}, 0 is none</source>
        <translation>{list} 的級別是 1 到 {last}{name}，0 為沒有</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is none of the lists {lists}</source>
        <translation>「{written}」不在 {lists} 這些表中</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no level</source>
        <translation>「{written}」不是級別</translation>
    </message>
    <message>
        <source>those of all words, of words that you do not know, only those in the file, or none</source>
        <translation>所有詞的、生詞的、只有檔案內的，或都不要</translation>
    </message>
    <message>
        <source>with --readings unknown: what is known, not as your library has it but up to this level of the list</source>
        <translation>與 --readings unknown 同用：認識哪些詞不看你的書庫，而是表中到這一級為止</translation>
    </message>
    <message>
        <source>with --readings unknown: over each word only where it first stands</source>
        <translation>與 --readings unknown 同用：每個詞只標第一次出現的地方</translation>
    </message>
    <message>
        <source>{option} is for --readings unknown</source>
        <translation>{option} 須與 --readings unknown 同用</translation>
    </message>
    <message>
        <source>Tell the level of texts, and how many of their words you know.</source>
        <translation>說出文章的級別，以及其中的詞你認識多少。</translation>
    </message>
    <message>
        <source>texts, or folders of them; &quot;-&quot; is standard input</source>
        <translation>文章，或裝著文章的資料夾；「-」是標準輸入</translation>
    </message>
    <message>
        <source>an object a line, not a table</source>
        <translation>每行一個物件，而不是表格</translation>
    </message>
    <message numerus="yes">
        <source>{wrong} of %n texts could not be read</source>
        <translation>
            <numerusform>%n 篇文章中有 {wrong} 篇無法讀取</numerusform>
        </translation>
    </message>
    <message>
        <source>the library cannot be read: only levels are taken for known</source>
        <translation>無法讀取書庫：只把級別內的詞算作認識</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}</source>
        <translation>無法開啟 {name}：{reason}</translation>
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
        <translation>標題</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>漢字</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>認識</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>級別</translation>
    </message>
    <message>
        <source>Characters</source>
        <comment>how many</comment>
        <translation>字數</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>how many</comment>
        <translation>詞數</translation>
    </message>
    <message>
        <source>New words by level</source>
        <translation>各級生詞</translation>
    </message>
    <message>
        <source>Write your notes and highlights as Markdown.</source>
        <translation>把你的筆記和標示寫成 Markdown。</translation>
    </message>
    <message>
        <source>the text that they are in</source>
        <translation>它們所在的文章</translation>
    </message>
    <message>
        <source>those in all texts of the library</source>
        <translation>書庫中所有文章的</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要寫的檔案</translation>
    </message>
    <message>
        <source>the script to show; else that shown in the window</source>
        <translation>顯示所用的字形；不寫則與視窗中一樣</translation>
    </message>
    <message>
        <source>notes needs either FILE or --all</source>
        <translation>notes 需要 FILE 或 --all</translation>
    </message>
    <message>
        <source>there is no library yet: nothing was opened in the window</source>
        <translation>還沒有書庫：視窗裡還沒開啟過文章</translation>
    </message>
    <message>
        <source>OUT is a text of your library, which is never written over</source>
        <translation>OUT 是你書庫裡的文章，絕不會被改寫</translation>
    </message>
    <message>
        <source>{name} is not in the library</source>
        <translation>{name} 不在書庫裡</translation>
    </message>
    <message>
        <source>there are no notes, highlights or bookmarks</source>
        <translation>沒有筆記、標示或書籤</translation>
    </message>
    <message>
        <source>the text; &quot;-&quot; is standard input</source>
        <translation>文章；「-」是標準輸入</translation>
    </message>
    <message>
        <source>the script to show</source>
        <translation>顯示所用的字形</translation>
    </message>
    <message>
        <source>how readings are spelled</source>
        <translation>讀音的寫法</translation>
    </message>
    <message>
        <source>readings by words, not by characters</source>
        <translation>讀音依詞連寫，而不是逐字標注</translation>
    </message>
    <message>
        <source>tones as they are spoken</source>
        <translation>標變調</translation>
    </message>
    <message>
        <source>read as in Taiwan: 垃圾 lèsè, 企業 qìyè</source>
        <translation>依臺灣的讀音：垃圾 lèsè，企業 qìyè</translation>
    </message>
    <message>
        <source>write the text with its readings: JSON, brackets or HTML</source>
        <translation>寫出標有讀音的文章：JSON、括號或 HTML</translation>
    </message>
    <message>
        <source>write the text in another script</source>
        <translation>把文章轉換成另一種字形</translation>
    </message>
    <message>
        <source>tell what Duyin needs and what of it is missing</source>
        <translation>檢查 Duyin 需要什麼、缺少什麼</translation>
    </message>
    <message>
        <source>write the text in another form: HTML, EPUB, Word, Markdown, Anki …</source>
        <translation>把文章寫成其他格式：HTML、EPUB、Word、Markdown、Anki……</translation>
    </message>
    <message>
        <source>tell the level of texts, and how many of their words you know</source>
        <translation>說出文章的級別，以及其中的詞你認識多少</translation>
    </message>
    <message>
        <source>write your notes and highlights as Markdown</source>
        <translation>把你的筆記和標示寫成 Markdown</translation>
    </message>
    <message>
        <source>draw the page as the window shows it</source>
        <translation>畫出視窗裡所見的頁面</translation>
    </message>
    <message>
        <source>read the text aloud into a file: WAV, MP3 or Ogg, with its times</source>
        <translation>把文章朗讀成音檔：WAV、MP3 或 Ogg，並附時間</translation>
    </message>
    <message>
        <source>write words as cards for Anki or a table; take in those that you know</source>
        <translation>把詞寫成 Anki 卡片或表格；匯入你認識的詞</translation>
    </message>
    <message>
        <source>make tasks on paper of the text: PDF, Word or HTML</source>
        <translation>用文章做成學習單：PDF、Word 或 HTML</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>Duyin 讀音 reads Chinese with pinyin above the characters.</source>
        <translation>Duyin 讀音：把拼音標在字的上面讀中文。</translation>
    </message>
    <message>
        <source>With files, or with nothing, it opens its window; several are read one after another.</source>
        <translation>給出檔案，或什麼都不給，就開啟視窗；給出幾個檔案則一個接一個地讀。</translation>
    </message>
    <message>
        <source>The commands need no screen; `-` as the file reads standard input.</source>
        <translation>指令不需要螢幕；檔案寫作「-」則讀標準輸入。</translation>
    </message>
    <message>
        <source>this help; `{command}` tells a command&apos;s options</source>
        <translation>顯示這份說明；`{command}` 說明某個指令的選項</translation>
    </message>
    <message>
        <source>the versions of the program and of its parts</source>
        <translation>程式和各組成部分的版本</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[選項]</translation>
    </message>
    <message>
        <source>your library was damaged; what could be read goes on, the rest is in {place}</source>
        <translation>你的書庫曾經損壞；能讀出的繼續使用，其餘在 {place}</translation>
    </message>
    <message>
        <source>a later version of Duyin has written it</source>
        <translation>它由更新版本的 Duyin 寫成</translation>
    </message>
    <message>
        <source>it may not be written</source>
        <translation>沒有寫入權限</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>另一個程式正佔用它</translation>
    </message>
    <message>
        <source>there is no room on the disk</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>無法寫入</translation>
    </message>
    <message>
        <source>nothing was kept in your library {path}: {reason}</source>
        <translation>書庫 {path} 裡什麼都沒有儲存：{reason}</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置參數</translation>
    </message>
    <message>
        <source>options</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>%(heading)s:</source>
        <translation>%(heading)s：</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>顯示這份說明並結束</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>參數 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少必要的參數：%s</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>%s 中必須給出一個</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>無法識別的參數：%s</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能與 %s 同用</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要一個值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少需要一個值</translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <translation>需要 %s 個值</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>多餘的值 %r 已忽略</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>選項不明確：%(option)s 可以是 %(matches)s</translation>
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
        <translation>無法識別的指令 %(parser_name)r（只有 %(choices)s）</translation>
    </message>
    <message>
        <source>{message}; see {program} --help</source>
        <translation>{message}；見 {program} --help</translation>
    </message>
    <message>
        <source>Draw the page as the window shows it.</source>
        <translation>畫出視窗裡所見的頁面。</translation>
    </message>
    <message>
        <source>pixels for each of the size&apos;s</source>
        <translation>大小中每一點對應的像素數</translation>
    </message>
    <message>
        <source>how far on</source>
        <translation>從文章的哪裡畫起</translation>
    </message>
    <message>
        <source>characters alone</source>
        <translation>只有字，不標讀音</translation>
    </message>
    <message>
        <source>vertical lines, from the right</source>
        <translation>直排，由右至左</translation>
    </message>
    <message>
        <source>a picture needs -o OUT</source>
        <translation>picture 需要 -o OUT</translation>
    </message>
    <message>
        <source>pictures are named {names}, not {name}</source>
        <translation>圖片要叫 {names}，不能叫 {name}</translation>
    </message>
    <message>
        <source>Chinese characters need a font; on Debian and Ubuntu: {command}</source>
        <translation>顯示漢字需要字型；在 Debian 和 Ubuntu 上：{command}</translation>
    </message>
    <message>
        <source>this system&apos;s Qt cannot write {name}</source>
        <translation>這台機器上的 Qt 寫不出 {name}</translation>
    </message>
    <message>
        <source>the font size is {least} to {most} pixels</source>
        <translation>文字大小是 {least} 到 {most} 像素</translation>
    </message>
    <message>
        <source>the scale is {least} to {most}</source>
        <translation>比例是 {least} 到 {most}</translation>
    </message>
    <message numerus="yes">
        <source>a picture has %n pixels at most</source>
        <translation>
            <numerusform>圖片最多 %n 像素</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no size like 1000x800</source>
        <translation>「{written}」不是像 1000x800 那樣的大小</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no place from 0% to 100%</source>
        <translation>「{written}」不是 0% 到 100% 之間的位置</translation>
    </message>
    <message>
        <source>{name} is there already, and was not written by this command or was changed since</source>
        <translation>{name} 已經存在，且不是本指令寫的，或寫後又有更動</translation>
    </message>
    <message>
        <source>{name} is a text of this folder and would be written over</source>
        <translation>{name} 是這個資料夾裡的文章，會被覆蓋</translation>
    </message>
    <message>
        <source>{name} would be written through a link</source>
        <translation>寫 {name} 會經過一個連結</translation>
    </message>
    <message>
        <source>{name} is not this program&apos;s; give another OUTDIR</source>
        <translation>{name} 不是本程式的；請另給一個 OUTDIR</translation>
    </message>
    <message>
        <source>{why}; nothing was written: give another OUTDIR</source>
        <translation>{why}；什麼都沒有寫：請另給一個 OUTDIR</translation>
    </message>
    <message numerus="yes">
        <source>{why}, and %n more like it; nothing was written: give another OUTDIR</source>
        <translation>
            <numerusform>{why}，類似的還有 %n 個；什麼都沒有寫：請另給一個 OUTDIR</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be looked at ({reason})</source>
        <translation>無法檢視 {name}（{reason}）</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>裡面什麼都沒有</translation>
    </message>
    <message>
        <source>it has no text in it, only pictures of pages</source>
        <translation>裡面沒有文字，只有頁面的圖片</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>它已損壞</translation>
    </message>
    <message>
        <source>its part {part} is damaged</source>
        <translation>它的 {part} 部分已損壞</translation>
    </message>
    <message>
        <source>it is protected by a password or against copying</source>
        <translation>它有密碼或防複製保護</translation>
    </message>
    <message>
        <source>it is built so that it would take up all memory</source>
        <translation>它的結構會佔滿記憶體</translation>
    </message>
    <message>
        <source>it has more than {size} MB</source>
        <translation>它超過 {size} MB</translation>
    </message>
    <message>
        <source>it holds more than {size} MB once it is unpacked</source>
        <translation>它解壓縮後超過 {size} MB</translation>
    </message>
    <message numerus="yes">
        <source>it has more than %n characters</source>
        <translation>
            <numerusform>它超過 %n 個字</numerusform>
        </translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>{name} has its sound in several files or another kind: it is left out</source>
        <translation>{name} 的聲音分成幾個檔案，或是別的格式，沒有附上</translation>
    </message>
    <message>
        <source>it lasts longer than a day</source>
        <translation>它超過了一天</translation>
    </message>
    <message>
        <source>it is no sound that can be read here</source>
        <translation>它不是這裡能讀的聲音檔</translation>
    </message>
    <message>
        <source>{name} is too short or too long to be a recording of this text</source>
        <translation>{name} 太短或太長，不會是這篇文章的錄音</translation>
    </message>
    <message>
        <source>no file is named so</source>
        <translation>沒有這個檔案</translation>
    </message>
    <message numerus="yes">
        <source>a text of more than %n characters is too long for a book with a voice</source>
        <translation>
            <numerusform>超過 %n 字的文章，配上語音做成電子書就太長了</numerusform>
        </translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>標準輸入</translation>
    </message>
    <message>
        <source>OUT is FILE itself, which is never written over</source>
        <translation>OUT 就是 FILE，絕不會被覆蓋</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>標準輸出</translation>
    </message>
    <message>
        <source>{name} holds bytes that are not {encoding}; they stand as �</source>
        <translation>{name} 裡有不屬於 {encoding} 的位元組，以 � 代替</translation>
    </message>
    <message numerus="yes">
        <source>{name} is not whole: %n parts are missing or damaged; the rest was written</source>
        <translation>
            <numerusform>{name} 不完整：%n 個部分缺失或損壞；其餘已寫出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n paragraphs lack readings that this form cannot hold beside what stands there (the first is paragraph {first}); html, epub and json hold them all</source>
        <translation>
            <numerusform>{name}：有 %n 段，原有的內容使這種格式容不下讀音，故未標（第一處是第 {first} 段）；html、epub 和 json 都能標</numerusform>
        </translation>
    </message>
    <message>
        <source>Write words as cards for Anki, as a table or JSON; take in words that you know.</source>
        <translation>把詞寫成 Anki 卡片、表格或 JSON；匯入你認識的詞。</translation>
    </message>
    <message>
        <source>those that you do not know (usual with FILE)</source>
        <translation>你不認識的詞（給出 FILE 時預設）</translation>
    </message>
    <message>
        <source>those that you collected</source>
        <translation>你收藏的詞</translation>
    </message>
    <message>
        <source>those that you are learning</source>
        <translation>你在學習的詞</translation>
    </message>
    <message>
        <source>those that you know; without FILE all that is kept of words, as a backup</source>
        <translation>你認識的詞；不給 FILE 則是關於詞的全部記錄，作為備份</translation>
    </message>
    <message>
        <source>all words of FILE</source>
        <translation>FILE 中的所有詞</translation>
    </message>
    <message>
        <source>readings of FILE to tell apart, in their sentences; as cards alone</source>
        <translation>FILE 中要分辨的讀音，連同句子；只能寫成卡片</translation>
    </message>
    <message>
        <source>the text; &quot;-&quot; is standard input. Without one: all that you keep, with --collected, --learning or --known</source>
        <translation>文章；「-」是標準輸入。不給文章則是你留下的全部，用 --collected、--learning 或 --known</translation>
    </message>
    <message>
        <source>the deck of the cards; else the text&apos;s title</source>
        <translation>卡片的牌組；不寫則用文章標題</translation>
    </message>
    <message>
        <source>CSV without the mark (BOM) by which spreadsheets know UTF-8</source>
        <translation>CSV 不加試算表用來識別 UTF-8 的標記（BOM）</translation>
    </message>
    <message>
        <source>take in words from a list, a table, a text, a deck of Anki (.apkg, .colpkg), Pleco&apos;s export or a backup</source>
        <translation>從詞表、表格、文字檔、Anki 牌組（.apkg、.colpkg）、Pleco 的匯出檔或備份中匯入詞</translation>
    </message>
    <message>
        <source>of --import: the column of the words</source>
        <translation>用於 --import：詞所在的欄</translation>
    </message>
    <message>
        <source>of --import: a deck&apos;s note type</source>
        <translation>用於 --import：牌組的筆記類型</translation>
    </message>
    <message>
        <source>of --import: how well they are known</source>
        <translation>用於 --import：算作認識到什麼程度</translation>
    </message>
    <message>
        <source>of --import: mature cards are known, all others learning</source>
        <translation>用於 --import：成熟的卡片算認識，其餘算學習中</translation>
    </message>
    <message>
        <source>of --import: only tell what it would come to</source>
        <translation>用於 --import：只說會匯入多少</translation>
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
        <translation>OUT 的名稱看不出格式；請用 --as 指明：{names}</translation>
    </message>
    <message>
        <source>--polyphones makes cards alone: name OUT .apkg, or give --as apkg</source>
        <translation>--polyphones 只能寫成卡片：OUT 要叫 .apkg，或給出 --as apkg</translation>
    </message>
    <message>
        <source>--spoken is for cards of words: name OUT .apkg, or give --as apkg</source>
        <translation>--spoken 只用於詞的卡片：讓 OUT 以 .apkg 結尾，或加 --as apkg</translation>
    </message>
    <message>
        <source>cards with the sound of each word and its sentence, by a voice</source>
        <translation>卡片附上每個詞和例句的語音</translation>
    </message>
    <message>
        <source>a recording of FILE: cards have the sound of each sentence in it</source>
        <translation>FILE 的錄音：卡片附上其中每個例句的聲音</translation>
    </message>
    <message>
        <source>--recording is for cards of the words of FILE</source>
        <translation>--recording 只用於由 FILE 的詞產生的卡片</translation>
    </message>
    <message>
        <source>a backup is of --known without FILE</source>
        <translation>備份要用 --known 且不給 FILE</translation>
    </message>
    <message>
        <source>no backup is written this time, as words may be lost</source>
        <translation>這次不寫備份，因為可能會遺失詞</translation>
    </message>
    <message>
        <source>there are no words to keep</source>
        <translation>沒有可儲存的詞</translation>
    </message>
    <message>
        <source>there are no such words</source>
        <translation>沒有這樣的詞</translation>
    </message>
    <message>
        <source>there are no readings to tell apart</source>
        <translation>沒有要分辨的讀音</translation>
    </message>
    <message>
        <source>--import FILE stands alone</source>
        <translation>--import FILE 要單獨使用</translation>
    </message>
    <message>
        <source>there is no note type {name}, only {names}</source>
        <translation>沒有 {name} 這種筆記類型，只有 {names}</translation>
    </message>
    <message>
        <source>there is no column {name}, only {names}</source>
        <translation>沒有 {name} 這一欄，只有 {names}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>沒有</translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n 個看不懂</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood ({words})</source>
        <translation>
            <numerusform>%n 個看不懂（{words}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 個新的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known otherwise until now</source>
        <translation>
            <numerusform>%n 個此前標的不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%n 個已是如此</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words: {counts}</source>
        <translation>
            <numerusform>%n 個詞：{counts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sentences</source>
        <translation>
            <numerusform>%n 個新句子</numerusform>
        </translation>
    </message>
    <message>
        <source>the file has more than is read</source>
        <translation>檔案太長，只讀了前面的部分</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a sentence</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>the Dask scheduler was lost; the same command goes on where it was</source>
        <translation>與 Dask 排程器失去聯繫；再執行同一個指令即可接著做</translation>
    </message>
    <message>
        <source>its worker was lost ({error})</source>
        <translation>失去了處理它的行程（{error}）</translation>
    </message>
    <message>
        <source>--dask needs Dask: pip install &apos;duyin[cluster]&apos;</source>
        <translation>--dask 需要 Dask：pip install &apos;duyin[cluster]&apos;</translation>
    </message>
    <message>
        <source>no Dask scheduler answers at {address}</source>
        <translation>{address} 沒有 Dask 排程器回應</translation>
    </message>
    <message>
        <source>the Dask scheduler at {address} has no workers</source>
        <translation>{address} 的 Dask 排程器沒有可用的行程</translation>
    </message>
    <message>
        <source>Make a worksheet of a text: pinyin to fill in, characters to write, gaps and more.</source>
        <translation>用文章做成學習單：填拼音、寫國字、填空等。</translation>
    </message>
    <message>
        <source>those that your library does not have as known, collected or chosen ones, or all</source>
        <translation>書庫裡不認識的、收藏的、選定的，或所有的詞</translation>
    </message>
    <message>
        <source>the words of a list, one a line, instead</source>
        <translation>改用詞表中的詞，一行一個</translation>
    </message>
    <message>
        <source>some of boxes (pinyin to fill in), write (characters to write), match (words and meanings), cloze (gaps), choose (readings to choose), list (of the words), with commas; else {tasks}</source>
        <translation>可選 boxes（填拼音）、write（寫國字）、match（詞義連線）、cloze（填空）、choose（選讀音）、list（詞表），用逗號隔開；不寫則為 {tasks}</translation>
    </message>
    <message>
        <source>to write into</source>
        <translation>寫字的格子</translation>
    </message>
    <message>
        <source>without the line for name and date</source>
        <translation>不要填姓名和日期的一欄</translation>
    </message>
    <message>
        <source>with an answer sheet behind</source>
        <translation>後面附解答頁</translation>
    </message>
    <message>
        <source>the same N makes the same sheet</source>
        <translation>N 相同，做出的學習單也相同</translation>
    </message>
    <message>
        <source>a worksheet needs -o OUT</source>
        <translation>worksheet 需要 -o OUT</translation>
    </message>
    <message>
        <source>there is nothing to ask: no word of the text is one of those wanted</source>
        <translation>沒有可出的題：文章裡沒有符合條件的詞</translation>
    </message>
    <message>
        <source>worksheets are named .pdf, .docx or .html</source>
        <translation>學習單要叫 .pdf、.docx 或 .html</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no task; there are {tasks}</source>
        <translation>沒有「{written}」這種題；有 {tasks}</translation>
    </message>
    <message numerus="yes">
        <source>first %n</source>
        <comment>words by how frequent they are</comment>
        <translation>
            <numerusform>前 %n 詞</numerusform>
        </translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>詞頻</translation>
    </message>
    <message>
        <source>no screen: DISPLAY and WAYLAND_DISPLAY are not set; the commands annotate, convert and picture work without one</source>
        <translation>沒有螢幕：DISPLAY 和 WAYLAND_DISPLAY 都沒有設定；annotate、convert 和 picture 指令不需要螢幕</translation>
    </message>
    <message>
        <source>the screen {screens} cannot be reached; the commands annotate, convert and picture work without one</source>
        <translation>連不上螢幕 {screens}；annotate、convert 和 picture 指令不需要螢幕</translation>
    </message>
    <message>
        <source>system libraries are missing; to install them: {command}</source>
        <translation>缺少系統函式庫；安裝指令：{command}</translation>
    </message>
    <message>
        <source>system libraries are missing: {files}</source>
        <translation>缺少系統函式庫：{files}</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({error}).</source>
        <translation>發生意外的錯誤（{error}）。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things that are listed</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>there is no option {name}; see {program} --help</source>
        <translation>沒有 {name} 這個選項；見 {program} --help</translation>
    </message>
    <message>
        <source>PySide6 is not installed; to install it: {command}</source>
        <translation>沒有安裝 PySide6；安裝指令：{command}</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>Lilac</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>粉紅</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>讀音</translation>
    </message>
    <message>
        <source>Pinyin here</source>
        <translation>此處標拼音</translation>
    </message>
    <message>
        <source>Your readings</source>
        <translation>你的讀音</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>標示</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁簡</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>佈景主題</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Finding and moving</source>
        <translation>尋找與移動</translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <translation>標示與筆記</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Show pinyin</source>
        <translation>顯示拼音</translation>
    </message>
    <message>
        <source>Hide pinyin</source>
        <translation>隱藏拼音</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音</translation>
    </message>
    <message>
        <source>Colour the tones</source>
        <translation>聲調著色</translation>
    </message>
    <message>
        <source>Pinyin by words</source>
        <translation>拼音依詞連寫</translation>
    </message>
    <message>
        <source>Tones as they are spoken</source>
        <translation>標變調</translation>
    </message>
    <message>
        <source>Over all words</source>
        <translation>所有詞上</translation>
    </message>
    <message>
        <source>Over unknown words</source>
        <translation>只在生詞上</translation>
    </message>
    <message>
        <source>Only those in the file</source>
        <translation>只有檔案內的</translation>
    </message>
    <message>
        <source>Only where I chose</source>
        <translation>只在我選的地方</translation>
    </message>
    <message>
        <source>No pinyin here</source>
        <translation>此處不標拼音</translation>
    </message>
    <message>
        <source>As usual here</source>
        <translation>此處照常</translation>
    </message>
    <message>
        <source>Tone marks (zhōng)</source>
        <translation>調號 (zhōng)</translation>
    </message>
    <message>
        <source>Tone digits (zhong1)</source>
        <translation>數字調 (zhong1)</translation>
    </message>
    <message>
        <source>No tones (zhong)</source>
        <translation>不標聲調 (zhong)</translation>
    </message>
    <message>
        <source>Keep every character in its place</source>
        <translation>每個字都不移位</translation>
    </message>
    <message>
        <source>Show where readings come from</source>
        <translation>顯示讀音的來源</translation>
    </message>
    <message>
        <source>Mark doubtful readings</source>
        <translation>標出存疑的讀音</translation>
    </message>
    <message>
        <source>Choose a reading…</source>
        <translation>選擇讀音…</translation>
    </message>
    <message>
        <source>Next doubtful reading</source>
        <translation>下一個存疑的讀音</translation>
    </message>
    <message>
        <source>Previous doubtful reading</source>
        <translation>上一個存疑的讀音</translation>
    </message>
    <message>
        <source>Import readings…</source>
        <translation>匯入讀音…</translation>
    </message>
    <message>
        <source>Export your readings…</source>
        <translation>匯出你的讀音…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Card of the word…</source>
        <translation>詞卡…</translation>
    </message>
    <message>
        <source>The word is known, or is not any more</source>
        <translation>標為認識，或取消</translation>
    </message>
    <message>
        <source>Keep with its sentence</source>
        <translation>連句子一起收藏</translation>
    </message>
    <message>
        <source>Keep the word with its sentence, or no more</source>
        <translation>連句子一起收藏這個詞，或取消收藏</translation>
    </message>
    <message>
        <source>Words of the article</source>
        <translation>文章的詞</translation>
    </message>
    <message>
        <source>Next place of the word</source>
        <translation>這個詞的下一處</translation>
    </message>
    <message>
        <source>Of the word that is selected, or chosen in the panel</source>
        <translation>選取的詞，或側欄裡選的詞</translation>
    </message>
    <message>
        <source>Previous place of the word</source>
        <translation>這個詞的上一處</translation>
    </message>
    <message>
        <source>Practise…</source>
        <translation>練習…</translation>
    </message>
    <message>
        <source>Practise the words that you keep, and readings</source>
        <translation>練習收藏的詞和讀音</translation>
    </message>
    <message>
        <source>Export words…</source>
        <translation>匯出詞…</translation>
    </message>
    <message>
        <source>Words as cards for Anki or as a table</source>
        <translation>把詞做成 Anki 卡片或表格</translation>
    </message>
    <message>
        <source>Import words that you know…</source>
        <translation>匯入認識的詞…</translation>
    </message>
    <message>
        <source>Export the words that you know…</source>
        <translation>匯出認識的詞…</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Read aloud from here</source>
        <translation>從這裡朗讀</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗讀</translation>
    </message>
    <message>
        <source>Pause the voice, or go on</source>
        <translation>暫停或繼續</translation>
    </message>
    <message>
        <source>The sentence again</source>
        <translation>重讀這一句</translation>
    </message>
    <message>
        <source>The sentence over and over</source>
        <translation>反覆讀這一句</translation>
    </message>
    <message>
        <source>Say the sentence over and over, until you go on</source>
        <translation>反覆讀這一句，直到換句</translation>
    </message>
    <message>
        <source>Go on after the sentence</source>
        <translation>讀完這一句就往下讀</translation>
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
        <translation>慢一點</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快一點</translation>
    </message>
    <message>
        <source>Back to the voice</source>
        <translation>回到朗讀處</translation>
    </message>
    <message>
        <source>One sentence at a time</source>
        <translation>一次一句</translation>
    </message>
    <message>
        <source>Words below the sentence</source>
        <translation>句子下方的詞</translation>
    </message>
    <message>
        <source>Hear the word</source>
        <translation>聽這個詞</translation>
    </message>
    <message>
        <source>Hear the word that is selected or pointed at</source>
        <translation>聽選取或指著的詞</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>錄音…</translation>
    </message>
    <message>
        <source>Hear a recording of this text in place of the voice</source>
        <translation>用這篇文章的錄音代替合成語音</translation>
    </message>
    <message>
        <source>This sentence begins now</source>
        <translation>這句從現在開始</translation>
    </message>
    <message>
        <source>Set when the recording comes to a sentence: the one at the caret, else the one that begins about now</source>
        <translation>定下錄音在什麼時候讀到一句：游標所在的那句，沒有游標就是此刻前後開始的那句</translation>
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
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Words of the region</source>
        <translation>地區用語</translation>
    </message>
    <message>
        <source>Use the region’s words: 軟體 for 软件</source>
        <translation>改用當地的詞：「软件」寫作「軟體」</translation>
    </message>
    <message>
        <source>Keep the file’s words</source>
        <translation>保留檔案裡的詞</translation>
    </message>
    <message>
        <source>Exchanged words…</source>
        <translation>換用的詞…</translation>
    </message>
    <message>
        <source>Mark characters with several forms</source>
        <translation>標出有幾種寫法的字</translation>
    </message>
    <message>
        <source>Next character with several forms</source>
        <translation>下一個有幾種寫法的字</translation>
    </message>
    <message>
        <source>Repair traditional…</source>
        <translation>修復繁體…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>尋找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>找下一個</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>找上一個</translation>
    </message>
    <message>
        <source>Go to place…</source>
        <translation>前往…</translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation>在此處加入書籤</translation>
    </message>
    <message>
        <source>Highlight, or in the next colour</source>
        <translation>標示，或換下一種顏色</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>移除標示</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>筆記…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>匯出筆記…</translation>
    </message>
    <message>
        <source>Export the notes of this article</source>
        <translation>匯出這篇文章的筆記</translation>
    </message>
    <message>
        <source>Export the notes of all articles…</source>
        <translation>匯出所有文章的筆記…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Show contents</source>
        <translation>顯示目錄</translation>
    </message>
    <message>
        <source>Hide contents</source>
        <translation>隱藏目錄</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>回到原來的地方</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
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
        <translation>下一個畫面</translation>
    </message>
    <message>
        <source>A screen back</source>
        <translation>上一個畫面</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>開啟檔案</translation>
    </message>
    <message>
        <source>Open the next file</source>
        <translation>開啟下一個檔案</translation>
    </message>
    <message>
        <source>Files that wait…</source>
        <translation>等著讀的檔案…</translation>
    </message>
    <message>
        <source>Paste as article</source>
        <translation>貼上成為文章</translation>
    </message>
    <message>
        <source>Reopen with encoding…</source>
        <translation>換編碼重新開啟…</translation>
    </message>
    <message>
        <source>Show the file as it is</source>
        <translation>依檔案原樣顯示</translation>
    </message>
    <message>
        <source>Details of the article…</source>
        <translation>文章詳細資訊…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation>學習單…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始頁</translation>
    </message>
    <message>
        <source>Copy with pinyin</source>
        <translation>複製（含拼音）</translation>
    </message>
    <message>
        <source>Copy with pinyin by words</source>
        <translation>複製（拼音依詞連寫）</translation>
    </message>
    <message>
        <source>Copy the pinyin alone</source>
        <translation>只複製拼音</translation>
    </message>
    <message>
        <source>Copy with pinyin above</source>
        <translation>複製（拼音在上）</translation>
    </message>
    <message>
        <source>Copy for Anki</source>
        <translation>複製（用於 Anki）</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>複製為 Markdown</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Vertical lines</source>
        <translation>直排</translation>
    </message>
    <message>
        <source>Vertical lines, for this article</source>
        <translation>直排，僅限這篇文章</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>文字…</translation>
    </message>
    <message>
        <source>Size, font and lines of the text</source>
        <translation>文字的大小、字型和行</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>預設大小</translation>
    </message>
    <message>
        <source>Light, sepia, dark</source>
        <translation>淺色、米色、深色</translation>
    </message>
    <message>
        <source>Change between light, sepia and dark</source>
        <translation>在淺色、米色、深色之間切換</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
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
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>結束全螢幕</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>開啟選單</translation>
    </message>
    <message>
        <source>Open the page’s menu</source>
        <translation>開啟頁面選單</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>About Duyin</source>
        <translation>關於 Duyin</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>關閉視窗</translation>
    </message>
    <message>
        <source>Quit Duyin</source>
        <translation>結束 Duyin</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>錄音</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>聽什麼</translation>
    </message>
    <message>
        <source>How often each sentence is said</source>
        <translation>每句讀幾遍</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>語速</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Stop by itself</source>
        <translation>定時停止</translation>
    </message>
    <message numerus="yes">
        <source>Stops after %n minutes</source>
        <translation>
            <numerusform>%n 分鐘後停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>%n 分鐘後</numerusform>
        </translation>
    </message>
    <message>
        <source>{times} ×</source>
        <translation>{times} 遍</translation>
    </message>
    <message>
        <source>The sentence is said over and over</source>
        <translation>正在反覆讀這一句</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>No pause</source>
        <translation>不停頓</translation>
    </message>
    <message>
        <source>More of the player</source>
        <translation>播放列上的其他選項</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一個</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Match tones</source>
        <translation>區分聲調</translation>
    </message>
    <message>
        <source>Ignore tones</source>
        <translation>不分聲調</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current}／{total}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>找不到。</translation>
    </message>
    <message>
        <source>Nothing found with these tones.</source>
        <translation>沒有聲調相符的。</translation>
    </message>
    <message>
        <source>Only while a recording is heard.</source>
        <translation>只有在播放錄音時才行。</translation>
    </message>
    <message>
        <source>The times of this text are those in its file.</source>
        <translation>這篇文章的時間是檔案裡自帶的。</translation>
    </message>
    <message>
        <source>time of a sentence</source>
        <translation>句子的時間</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>換一個檔案…</translation>
    </message>
    <message>
        <source>“{name}” is the recording of this text.</source>
        <translation>「{name}」是這篇文章的錄音。</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>不用了</translation>
    </message>
    <message>
        <source>Recording of this text</source>
        <translation>這篇文章的錄音</translation>
    </message>
    <message>
        <source>Recordings and films</source>
        <translation>錄音和影片</translation>
    </message>
    <message>
        <source>“{name}” is a recording. Open its text first, then drop it on that.</source>
        <translation>「{name}」是錄音。先開啟它的文章，再把它拖進來。</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>改用「{name}」</translation>
    </message>
    <message>
        <source>Read aloud plays the recording now.</source>
        <translation>現在朗讀時會播放錄音。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Find when each sentence is heard? It takes about a minute for an hour of sound.</source>
        <translation>要找出每句在什麼時候讀到嗎？一小時的錄音大約要一分鐘。</translation>
    </message>
    <message>
        <source>Listening to the recording…</source>
        <translation>正在聽錄音…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The recording is too short or too long to be one of this text.</source>
        <translation>這段錄音太短或太長，不會是這篇文章的。</translation>
    </message>
    <message>
        <source>The recording cannot be heard.</source>
        <translation>錄音無法播放。</translation>
    </message>
    <message>
        <source>Characters or pinyin</source>
        <translation>漢字或拼音</translation>
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
        <translation>百分之幾；文章帶時間時也可以是時間，如 1:05</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Alt+Down opens its menu</source>
        <translation>Alt+↓ 開啟它的選單</translation>
    </message>
    <message>
        <source>None up to</source>
        <translation>認識到</translation>
    </message>
    <message>
        <source>First time only</source>
        <translation>只標第一次</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>不標讀音</translation>
    </message>
    <message>
        <source>Levels of {list}</source>
        <translation>{list} 級別</translation>
    </message>
    <message>
        <source>Levels by frequency</source>
        <translation>依詞頻分級</translation>
    </message>
    <message>
        <source>hold {key} to see all</source>
        <translation>按住 {key} 看全部</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>搜尋文章</translation>
    </message>
    <message>
        <source>Titles, authors, file names</source>
        <translation>標題、作者、檔名</translation>
    </message>
    <message>
        <source>{number}&#xa0;%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation>什麼都沒有儲存</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n words with a reading</source>
        <translation>
            <numerusform>%n 個詞中有 {shown} 個標了讀音</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
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
        <translation>{found}，顯示為{shown}</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>直排</translation>
    </message>
    <message>
        <source>both scripts</source>
        <translation>繁簡混用</translation>
    </message>
    <message>
        <source>Traditional (Taiwan)</source>
        <translation>繁體（臺灣）</translation>
    </message>
    <message>
        <source>Traditional (Hong Kong)</source>
        <translation>繁體（香港）</translation>
    </message>
    <message>
        <source>No readings in the file</source>
        <translation>檔案裡沒有讀音</translation>
    </message>
    <message numerus="yes">
        <source>%n readings in the file</source>
        <translation>
            <numerusform>檔案裡有 %n 個讀音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n 個存疑</numerusform>
        </translation>
    </message>
    <message>
        <source>To the next doubtful reading; with the right button, a list of them</source>
        <translation>到下一個存疑的讀音；按右鍵列出全部</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Song, the type of books</source>
        <translation>明體，書籍常用的字體</translation>
    </message>
    <message>
        <source>Kai, as written with a brush</source>
        <translation>楷體，毛筆寫的樣子</translation>
    </message>
    <message>
        <source>Hei, even strokes</source>
        <translation>黑體，筆畫粗細一致</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字型</translation>
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
        <translation>行長</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>由左至右</translation>
    </message>
    <message>
        <source>From the right, in this article</source>
        <translation>由右至左，僅限這篇文章</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>橫排</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>of a character</comment>
        <translation>讀音</translation>
    </message>
    <message>
        <source>Word</source>
        <comment>of the text</comment>
        <translation>詞</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>in the file: {word}</source>
        <translation>檔案裡是：{word}</translation>
    </message>
    <message>
        <source>Exchanged words</source>
        <translation>換用的詞</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>They could not be looked for.</source>
        <translation>無法尋找。</translation>
    </message>
    <message>
        <source>Exchanged word</source>
        <translation>換用的詞</translation>
    </message>
    <message>
        <source>All exchanged words…</source>
        <translation>所有換用的詞…</translation>
    </message>
    <message>
        <source>In the file: {word}  {reading}</source>
        <translation>檔案裡是：{word}  {reading}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>note</source>
        <translation>筆記</translation>
    </message>
    <message numerus="yes">
        <source>%n of your marks are not found: the text has changed. They are listed under Marks.</source>
        <translation>
            <numerusform>有 %n 處標記找不到了：文章已經改過。它們列在「標記」裡。</numerusform>
        </translation>
    </message>
    <message>
        <source>pinyin here</source>
        <translation>此處標拼音</translation>
    </message>
    <message>
        <source>no pinyin here</source>
        <translation>此處不標拼音</translation>
    </message>
    <message>
        <source>Highlighted: {colour}</source>
        <translation>已標示：{colour}</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>標示</translation>
    </message>
    <message>
        <source>Select what you want to mark.</source>
        <translation>先選取要標記的文字。</translation>
    </message>
    <message>
        <source>Note. Enter keeps it, Esc leaves it as it was.</source>
        <translation>筆記。按 Enter 儲存，按 Esc 不更改。</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>加上筆記</translation>
    </message>
    <message>
        <source>Another reading</source>
        <translation>其他讀音</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>寫作</translation>
    </message>
    <message>
        <source>form of {form}</source>
        <translation>「{form}」的寫法</translation>
    </message>
    <message>
        <source>Your note in this text</source>
        <translation>你在這篇文章裡的筆記</translation>
    </message>
    <message>
        <source>Note (N)</source>
        <translation>筆記 (N)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新詞</translation>
    </message>
    <message>
        <source>New: not met yet</source>
        <translation>新詞：還沒見過</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>見過</translation>
    </message>
    <message>
        <source>Met: seen, not to be learned</source>
        <translation>見過：看到過，不用學</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>學習中</translation>
    </message>
    <message>
        <source>Learning: to be practised</source>
        <translation>學習中：要練習</translation>
    </message>
    <message>
        <source>Known: needs no reading (K)</source>
        <translation>認識：不用標讀音 (K)</translation>
    </message>
    <message>
        <source>How well you know it</source>
        <translation>認識的程度</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此處</translation>
    </message>
    <message>
        <source>At this place alone</source>
        <translation>只在這一處</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>This word in this article</source>
        <translation>這篇文章裡的這個詞</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各處</translation>
    </message>
    <message>
        <source>This word in all articles</source>
        <translation>所有文章裡的這個詞</translation>
    </message>
    <message>
        <source>Use for</source>
        <translation>用於</translation>
    </message>
    <message>
        <source>Use this reading of {word}</source>
        <translation>「{word}」用這個讀音</translation>
    </message>
    <message>
        <source>Wherever {word} stands in this article</source>
        <translation>這篇文章裡凡有「{word}」的地方</translation>
    </message>
    <message>
        <source>Wherever {word} stands in any article</source>
        <translation>所有文章裡凡有「{word}」的地方</translation>
    </message>
    <message>
        <source>Join or part words</source>
        <translation>合併或拆分詞</translation>
    </message>
    <message>
        <source>Hear the character</source>
        <translation>聽這個字</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Collected with its sentence</source>
        <translation>已連句子一起收藏</translation>
    </message>
    <message>
        <source>Collect with its sentence</source>
        <translation>連句子一起收藏</translation>
    </message>
    <message>
        <source>No dictionary has this word.</source>
        <translation>辭典裡沒有這個詞。</translation>
    </message>
    <message>
        <source>counted with {words}</source>
        <translation>量詞：{words}</translation>
    </message>
    <message>
        <source>Begins with {character}</source>
        <translation>以「{character}」開頭</translation>
    </message>
    <message>
        <source>Ends with {character}</source>
        <translation>以「{character}」結尾</translation>
    </message>
    <message>
        <source>No other words have it.</source>
        <translation>沒有別的詞用到它。</translation>
    </message>
    <message>
        <source>Add a note to the word</source>
        <translation>為詞加上筆記</translation>
    </message>
    <message numerus="yes">
        <source>Met %n times in one article</source>
        <translation>
            <numerusform>在一篇文章裡見過 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Met {times} times in %n articles</source>
        <translation>
            <numerusform>在 %n 篇文章裡見過 {times} 次</numerusform>
        </translation>
    </message>
    <message>
        <source>how well {word} is known</source>
        <translation>對「{word}」的認識程度</translation>
    </message>
    <message>
        <source>note on {word}</source>
        <translation>「{word}」的筆記</translation>
    </message>
    <message>
        <source>collecting {word}</source>
        <translation>收藏「{word}」</translation>
    </message>
    <message>
        <source>No word stands beside it</source>
        <translation>旁邊沒有詞</translation>
    </message>
    <message>
        <source>Join with “{word}” after it</source>
        <translation>與後面的「{word}」合併</translation>
    </message>
    <message>
        <source>Join with “{word}” before it</source>
        <translation>與前面的「{word}」合併</translation>
    </message>
    <message>
        <source>Part: {left} | {right}</source>
        <translation>拆成：{left} | {right}</translation>
    </message>
    <message>
        <source>words of {word}</source>
        <translation>「{word}」的斷詞</translation>
    </message>
    <message numerus="yes">
        <source>Stroke order of {character}: %n strokes</source>
        <translation>
            <numerusform>「{character}」的筆順：%n 畫</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop, or draw again</source>
        <translation>停下，或重畫一遍</translation>
    </message>
    <message>
        <source>Not among the frequent words</source>
        <translation>不是常用詞</translation>
    </message>
    <message>
        <source>the most frequent</source>
        <translation>最常用的詞</translation>
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
        <translation>請加聲調：{text}1 到 {text}4，輕聲為 {text}5。</translation>
    </message>
    <message>
        <source>“{text}” is no pinyin.</source>
        <translation>「{text}」不是拼音。</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>檔案內的</translation>
    </message>
    <message>
        <source>Duyin’s choice</source>
        <translation>Duyin 選的</translation>
    </message>
    <message>
        <source>The file and Duyin disagree here</source>
        <translation>檔案與 Duyin 在此不一致</translation>
    </message>
    <message>
        <source>Duyin is not sure here</source>
        <translation>Duyin 在此沒有把握</translation>
    </message>
    <message>
        <source>Back to your reading for everywhere</source>
        <translation>改回你用於各處的讀音</translation>
    </message>
    <message>
        <source>Back to your reading for this article</source>
        <translation>改回你用於本文的讀音</translation>
    </message>
    <message>
        <source>Back to the file’s reading</source>
        <translation>改回檔案的讀音</translation>
    </message>
    <message>
        <source>Back to Duyin’s reading</source>
        <translation>改回 Duyin 的讀音</translation>
    </message>
    <message>
        <source>Duyin, a reader for people who learn Chinese</source>
        <translation>Duyin 讀音，給學中文的人用的閱讀器</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Copy details for a report</source>
        <translation>複製回報問題所需的資訊</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use, study, share and change it. It comes without any warranty.</source>
        <translation>自由軟體，依 GNU 通用公共授權條款第 3 版或更新版本釋出。你可以使用、研究、分享和修改它。不附帶任何擔保。</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>閱讀授權條款</translation>
    </message>
    <message>
        <source>With the work of others</source>
        <translation>致謝</translation>
    </message>
    <message>
        <source>Readings of words; CC BY-SA 4.0, by MDBG and its contributors</source>
        <translation>詞的讀音；CC BY-SA 4.0，MDBG 及其貢獻者</translation>
    </message>
    <message>
        <source>Readings of characters and phrases; MIT licence</source>
        <translation>字和片語的讀音；MIT 授權條款</translation>
    </message>
    <message>
        <source>Tables between simplified and traditional; Apache licence 2.0</source>
        <translation>繁簡對照表；Apache 授權條款 2.0</translation>
    </message>
    <message>
        <source>Some of the icons; ISC licence</source>
        <translation>部分圖示；ISC 授權條款</translation>
    </message>
    <message>
        <source>The window, by PySide6; GNU LGPL, version 3</source>
        <translation>視窗，由 PySide6 顯示；GNU LGPL 第 3 版</translation>
    </message>
    <message>
        <source>Hard to read on this paper, under 4.5 to 1: {colours}</source>
        <translation>在這種紙色上看不清，對比不到 4.5:1：{colours}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>字色</translation>
    </message>
    <message>
        <source>Paper</source>
        <comment>its colour</comment>
        <translation>紙色</translation>
    </message>
    <message>
        <source>Tone {number}</source>
        <translation>第 {number} 聲</translation>
    </message>
    <message>
        <source>Neutral tone</source>
        <translation>輕聲</translation>
    </message>
    <message>
        <source>Details of the article</source>
        <translation>文章詳細資訊</translation>
    </message>
    <message>
        <source>Readings in the file</source>
        <translation>檔案裡的讀音</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Line breaks at a fixed width taken out</source>
        <translation>去掉了固定寬度的換行</translation>
    </message>
    <message>
        <source>Nothing was changed or left out.</source>
        <translation>沒有更動，也沒有略去什麼。</translation>
    </message>
    <message>
        <source>Some bytes were no text; � stands in their place.</source>
        <translation>有些位元組不是文字，以 � 代替。</translation>
    </message>
    <message>
        <source>Read as {encoding}…</source>
        <translation>依 {encoding} 讀取…</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>顯示全部 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collect these %n</source>
        <translation>
            <numerusform>收藏這 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼上的文字</translation>
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
            <numerusform>%n 張圖片</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown above the text</source>
        <translation>顯示在文字上方</translation>
    </message>
    <message>
        <source>Repeats left out</source>
        <translation>略去的重複</translation>
    </message>
    <message>
        <source>The same reading stood there again</source>
        <translation>同一讀音在那裡又寫了一遍</translation>
    </message>
    <message>
        <source>Readings that differed</source>
        <translation>不一致的讀音</translation>
    </message>
    <message>
        <source>The one that fits the character was kept</source>
        <translation>取了與字相符的一個</translation>
    </message>
    <message>
        <source>Brackets left in the text</source>
        <translation>留在文中的括號</translation>
    </message>
    <message>
        <source>They may be readings</source>
        <translation>它們可能是讀音</translation>
    </message>
    <message>
        <source>Characters put back</source>
        <translation>補回的字</translation>
    </message>
    <message>
        <source>They were lost when the file was made</source>
        <translation>它們在製作檔案時遺失了</translation>
    </message>
    <message>
        <source>Learn these next</source>
        <translation>接下來可以學</translation>
    </message>
    <message>
        <source>Show its sentences</source>
        <translation>顯示它的句子</translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n 個不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n 個生詞</numerusform>
        </translation>
    </message>
    <message>
        <source>at your pace</source>
        <translation>依你的速度</translation>
    </message>
    <message>
        <source>to read, about</source>
        <translation>閱讀約需</translation>
    </message>
    <message>
        <source>level of the text</source>
        <translation>文章的級別</translation>
    </message>
    <message>
        <source>of its words known</source>
        <translation>認識的詞</translation>
    </message>
    <message numerus="yes">
        <source>%n words known</source>
        <translation>
            <numerusform>認識 %n 個詞</numerusform>
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
        <translation>學會後，{share} 的詞都認識</translation>
    </message>
    <message>
        <source>{share} with all of {level}</source>
        <translation>學會 {level} 全部後為 {share}</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>該表</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>Dictionary (CC-CEDICT)</source>
        <translation>辭典（CC-CEDICT）</translation>
    </message>
    <message>
        <source>Use Duyin’s</source>
        <translation>用 Duyin 的</translation>
    </message>
    <message>
        <source>Open a newer one…</source>
        <translation>開啟更新的…</translation>
    </message>
    <message>
        <source>Open a newer CC-CEDICT</source>
        <translation>開啟更新的 CC-CEDICT</translation>
    </message>
    <message>
        <source>The dictionary</source>
        <translation>辭典</translation>
    </message>
    <message>
        <source>“{name}” is no CC-CEDICT.</source>
        <translation>「{name}」不是 CC-CEDICT。</translation>
    </message>
    <message>
        <source>“{name}” cannot be taken: {reason}.</source>
        <translation>無法採用「{name}」：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>Of {day}, with %n entries.</source>
        <translation>
            <numerusform>{day} 的版本，%n 個詞條。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n entries.</source>
        <translation>
            <numerusform>%n 個詞條。</numerusform>
        </translation>
    </message>
    <message>
        <source>Used from the next start.</source>
        <translation>下次啟動後生效。</translation>
    </message>
    <message>
        <source>It was opened by you.</source>
        <translation>是你開啟的。</translation>
    </message>
    <message>
        <source>Newer ones are at www.mdbg.net.</source>
        <translation>更新的版本在 www.mdbg.net。</translation>
    </message>
    <message>
        <source>Reopen with encoding</source>
        <translation>換編碼重新開啟</translation>
    </message>
    <message>
        <source>In which of these does the first line look right?</source>
        <translation>用哪一種編碼時，第一行看起來是對的？</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Set up the pages…</source>
        <translation>設定頁面…</translation>
    </message>
    <message>
        <source>Choose the words…</source>
        <translation>選擇詞…</translation>
    </message>
    <message>
        <source>{name} · about {size}</source>
        <translation>{name} · 約 {size}</translation>
    </message>
    <message>
        <source>The article’s own file is never written over.</source>
        <translation>文章自己的檔案絕不會被覆蓋。</translation>
    </message>
    <message>
        <source>This form tells when each line is heard, and the article has no times: subtitles and lyrics have.</source>
        <translation>這種格式要記下每一行的時間，而這篇文章沒有時間：字幕和歌詞才有。</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}.</source>
        <translation>無法寫入「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>For programs</source>
        <translation>供程式使用</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>用於閱讀</translation>
    </message>
    <message>
        <source>To edit</source>
        <translation>用於編輯</translation>
    </message>
    <message>
        <source>To learn</source>
        <translation>用於學習</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>作為文字</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>書</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation>只有文字</translation>
    </message>
    <message>
        <source>Round brackets</source>
        <translation>圓括號</translation>
    </message>
    <message>
        <source>Wide brackets</source>
        <translation>全形括號</translation>
    </message>
    <message>
        <source>Square brackets</source>
        <translation>方括號</translation>
    </message>
    <message>
        <source>Braces around both</source>
        <translation>大括號括住字和音</translation>
    </message>
    <message>
        <source>Brackets and braces</source>
        <translation>方括號與大括號</translation>
    </message>
    <message>
        <source>Title marks</source>
        <translation>書名號</translation>
    </message>
    <message>
        <source>Angle brackets</source>
        <translation>角括號</translation>
    </message>
    <message>
        <source>Lines of pinyin</source>
        <translation>拼音另起一行</translation>
    </message>
    <message>
        <source>Text for Anki</source>
        <translation>Anki 文字</translation>
    </message>
    <message>
        <source>Cards for Anki</source>
        <translation>Anki 卡片</translation>
    </message>
    <message>
        <source>Table of words</source>
        <translation>詞表</translation>
    </message>
    <message>
        <source>Unicode interlinear</source>
        <translation>Unicode 行間註釋</translation>
    </message>
    <message>
        <source>Pinyin above</source>
        <translation>拼音在上</translation>
    </message>
    <message>
        <source>With brackets</source>
        <translation>附括號</translation>
    </message>
    <message>
        <source>For web pages</source>
        <translation>網頁用</translation>
    </message>
    <message>
        <source>In two sizes</source>
        <translation>大小兩行</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>歌詞</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>Simplified, mainland words</source>
        <translation>簡體，大陸用語</translation>
    </message>
    <message>
        <source>Taiwan, Taiwan words</source>
        <translation>臺灣，臺灣用語</translation>
    </message>
    <message>
        <source>Hong Kong, Hong Kong words</source>
        <translation>香港，香港用語</translation>
    </message>
    <message>
        <source>Pinyin (zhōng)</source>
        <translation>拼音 (zhōng)</translation>
    </message>
    <message>
        <source>With digits (zhong1)</source>
        <translation>數字調 (zhong1)</translation>
    </message>
    <message>
        <source>Without tones (zhong)</source>
        <translation>不標聲調 (zhong)</translation>
    </message>
    <message>
        <source>Zhuyin (ㄓㄨㄥ)</source>
        <translation>注音 (ㄓㄨㄥ)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>None</source>
        <comment>of sounds</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>The recording</source>
        <translation>錄音</translation>
    </message>
    <message>
        <source>The voice</source>
        <translation>語音</translation>
    </message>
    <message>
        <source>This form has the characters alone.</source>
        <translation>這種格式只有字。</translation>
    </message>
    <message>
        <source>This form has one spelling of its own.</source>
        <translation>這種格式有自己的寫法。</translation>
    </message>
    <message>
        <source>This form is always by words.</source>
        <translation>這種格式一律依詞連寫。</translation>
    </message>
    <message>
        <source>This form is text, without colours.</source>
        <translation>這種格式是純文字，沒有顏色。</translation>
    </message>
    <message>
        <source>This form is text, without pictures.</source>
        <translation>這種格式是純文字，沒有圖片。</translation>
    </message>
    <message>
        <source>It is chosen beside the pages, in the next step.</source>
        <translation>下一步設定頁面時再選。</translation>
    </message>
    <message>
        <source>It is chosen with the words, in the next step.</source>
        <translation>下一步選擇詞時再選。</translation>
    </message>
    <message>
        <source>This form has no sound.</source>
        <translation>這種格式沒有聲音。</translation>
    </message>
    <message>
        <source>No readings are handed on.</source>
        <translation>不附讀音。</translation>
    </message>
    <message>
        <source>The article has no pictures.</source>
        <translation>文章裡沒有圖片。</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>寫成</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>By words</source>
        <translation>依詞連寫</translation>
    </message>
    <message>
        <source>Tone colours</source>
        <translation>聲調顏色</translation>
    </message>
    <message>
        <source>Pictures of the article</source>
        <translation>文章的圖片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>請按快速鍵…</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改快速鍵…</translation>
    </message>
    <message>
        <source>Show while the key is held</source>
        <translation>按住時顯示</translation>
    </message>
    <message>
        <source>hold {key}</source>
        <translation>按住 {key}</translation>
    </message>
    <message>
        <source>Press a field, then the key that you want. Backspace takes the key away.</source>
        <translation>先按一個欄位，再按想用的鍵。按 Backspace 清除快速鍵。</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>改用在這裡</translation>
    </message>
    <message>
        <source>{key} is already the key of: {names}.</source>
        <translation>{key} 已用於：{names}。</translation>
    </message>
    <message>
        <source>{title}, notes</source>
        <translation>{title}，筆記</translation>
    </message>
    <message>
        <source>Notes from Duyin</source>
        <translation>Duyin 的筆記</translation>
    </message>
    <message>
        <source>There are no notes, highlights or bookmarks to export.</source>
        <translation>沒有可匯出的筆記、標示或書籤。</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>匯出筆記</translation>
    </message>
    <message>
        <source>An article’s own file is never written over.</source>
        <translation>文章自己的檔案絕不會被覆蓋。</translation>
    </message>
    <message>
        <source>Dictionaries of your own</source>
        <translation>你自己的辭典</translation>
    </message>
    <message>
        <source>StarDict, MDX, CC-CEDICT and others, shown below it on the card. Your copy stays on this computer; its licence stays with you.</source>
        <translation>StarDict、MDX、CC-CEDICT 等，顯示在詞卡上內建辭典的下方。副本只留在這台電腦上；授權由你負責。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>加入…</translation>
    </message>
    <message>
        <source>“{name}” is being read…</source>
        <translation>正在讀取「{name}」…</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>辭典</translation>
    </message>
    <message>
        <source>Add a dictionary</source>
        <translation>加入辭典</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n entries</source>
        <translation>
            <numerusform>{name}，%n 個詞條</numerusform>
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
        <translation>筆順</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>開啟資料夾…</translation>
    </message>
    <message>
        <source>Open hanzi-writer-data</source>
        <translation>開啟 hanzi-writer-data</translation>
    </message>
    <message numerus="yes">
        <source>Of %n characters, on the card of a word.</source>
        <translation>
            <numerusform>%n 個字的筆順，顯示在詞卡上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the package hanzi-writer-data (npm), and the card draws how characters are written.</source>
        <translation>開啟 hanzi-writer-data 套件（npm），詞卡就能畫出字怎麼寫。</translation>
    </message>
    <message>
        <source>To read “{name}”, install pyglossary: {line}</source>
        <translation>要讀取「{name}」，請安裝 pyglossary：{line}</translation>
    </message>
    <message>
        <source>“{name}” tells no stroke order.</source>
        <translation>「{name}」裡沒有筆順。</translation>
    </message>
    <message>
        <source>“{name}” has no Chinese words.</source>
        <translation>「{name}」裡沒有中文詞。</translation>
    </message>
    <message>
        <source>“{name}” is too large.</source>
        <translation>「{name}」太大。</translation>
    </message>
    <message>
        <source>“{name}” is no dictionary that can be read, or it is damaged.</source>
        <translation>「{name}」不是能讀取的辭典，或已損壞。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>{title}, readings.txt</source>
        <translation>{title}，讀音.txt</translation>
    </message>
    <message>
        <source>Export your readings</source>
        <translation>匯出你的讀音</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>匯入讀音</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字檔</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: {reason}.</source>
        <translation>無法開啟「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>import of readings</source>
        <translation>匯入讀音</translation>
    </message>
    <message numerus="yes">
        <source>%n readings came in.</source>
        <translation>
            <numerusform>匯入了 %n 個讀音。</numerusform>
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
            <numerusform>有 %n 行在這篇文章裡找不到位置：{lines}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file goes on after its first %n lines; the rest was left out.</source>
        <translation>
            <numerusform>檔案很長，只讀了前 %n 行。</numerusform>
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
        <translation>修復繁體</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>全部復原</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message numerus="yes">
        <source>Repair %n characters</source>
        <translation>
            <numerusform>修復 %n 個字</numerusform>
        </translation>
    </message>
    <message>
        <source>repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Song 宋</source>
        <translation>明體</translation>
    </message>
    <message>
        <source>Kai 楷</source>
        <translation>楷體</translation>
    </message>
    <message>
        <source>Hei 黑</source>
        <translation>黑體</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Restore this page’s defaults</source>
        <translation>還原本頁預設值</translation>
    </message>
    <message>
        <source>How long you have read</source>
        <translation>你讀了多久</translation>
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
        <translation>無法清除。</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>作為表格</translation>
    </message>
    <message>
        <source>A file of cards</source>
        <translation>卡片檔</translation>
    </message>
    <message>
        <source>Straight into Anki</source>
        <translation>直接加入 Anki</translation>
    </message>
    <message>
        <source>For spreadsheets</source>
        <translation>供試算表使用</translation>
    </message>
    <message>
        <source>Parted by tabs</source>
        <translation>用定位字元分隔</translation>
    </message>
    <message>
        <source>Collected in this article</source>
        <translation>本文中收藏的</translation>
    </message>
    <message>
        <source>Unknown in this article</source>
        <translation>本文中的生詞</translation>
    </message>
    <message>
        <source>Learning in this article</source>
        <translation>本文中學習中的</translation>
    </message>
    <message>
        <source>Known in this article</source>
        <translation>本文中認識的</translation>
    </message>
    <message>
        <source>All of this article</source>
        <translation>本文的全部</translation>
    </message>
    <message>
        <source>Readings to tell apart</source>
        <translation>要分辨的讀音</translation>
    </message>
    <message>
        <source>All that I collected</source>
        <translation>我收藏的全部</translation>
    </message>
    <message>
        <source>All that I am learning</source>
        <translation>我學習中的全部</translation>
    </message>
    <message>
        <source>All that I set as known</source>
        <translation>我標為認識的全部</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>匯出詞</translation>
    </message>
    <message>
        <source>Levels of</source>
        <translation>級別依據</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>牌組</translation>
    </message>
    <message>
        <source>Through its add-on AnkiConnect; nothing leaves this machine</source>
        <translation>透過附加元件 AnkiConnect；不會有任何內容離開這台電腦</translation>
    </message>
    <message>
        <source>Speak with Anki</source>
        <translation>連接 Anki</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>連接埠</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Only where its settings have an apiKey</source>
        <translation>只在它的設定裡有 apiKey 時</translation>
    </message>
    <message>
        <source>{title}, words</source>
        <translation>{title}，詞</translation>
    </message>
    <message>
        <source>Add to Anki</source>
        <translation>加入 Anki</translation>
    </message>
    <message>
        <source>Readings to tell apart go into cards alone.</source>
        <translation>要分辨的讀音只能做成卡片。</translation>
    </message>
    <message>
        <source>Looking for readings …</source>
        <translation>正在尋找讀音…</translation>
    </message>
    <message>
        <source>Counting the words …</source>
        <translation>正在計算詞數…</translation>
    </message>
    <message>
        <source>Import words that you know</source>
        <translation>匯入認識的詞</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>From</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Note type</source>
        <translation>筆記類型</translation>
    </message>
    <message>
        <source>Words stand in</source>
        <translation>詞位於</translation>
    </message>
    <message>
        <source>Readings stand in</source>
        <translation>讀音位於</translation>
    </message>
    <message>
        <source>They are</source>
        <translation>算作</translation>
    </message>
    <message>
        <source>What you know better already stays</source>
        <translation>你標得更熟的保持不變</translation>
    </message>
    <message>
        <source>Only mature cards are known</source>
        <translation>只有成熟的卡片算認識</translation>
    </message>
    <message>
        <source>All others are being learned</source>
        <translation>其餘都算學習中</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>沒有名稱</translation>
    </message>
    <message>
        <source>Being learned</source>
        <translation>學習中</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>還沒有選</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>There are no such words.</source>
        <translation>沒有這樣的詞。</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n 個詞</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no readings to tell apart.</source>
        <translation>沒有要分辨的讀音。</translation>
    </message>
    <message numerus="yes">
        <source>%n readings to tell apart</source>
        <translation>
            <numerusform>%n 個要分辨的讀音</numerusform>
        </translation>
    </message>
    <message>
        <source>Anki does not answer. Start it, with the add-on AnkiConnect (2055492159) in it, and try again.</source>
        <translation>Anki 沒有回應。請啟動裝有 AnkiConnect 附加元件（2055492159）的 Anki，再試一次。</translation>
    </message>
    <message>
        <source>What answers there is not AnkiConnect. Is the port right?</source>
        <translation>回應的不是 AnkiConnect。連接埠對嗎？</translation>
    </message>
    <message>
        <source>Anki refuses: {reason}.</source>
        <translation>Anki 拒絕了：{reason}。</translation>
    </message>
    <message>
        <source>Anki answers no more. What was added before stays; try again.</source>
        <translation>Anki 不再回應。先前加入的仍保留；請再試一次。</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>加入 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>更新 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n 個原已存在</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in Anki: {counts}.</source>
        <translation>已在 Anki 裡：{counts}。</translation>
    </message>
    <message numerus="yes">
        <source>%n new sentences.</source>
        <translation>
            <numerusform>%n 個新句子。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no words in it.</source>
        <translation>裡面沒有詞。</translation>
    </message>
    <message numerus="yes">
        <source>%n words: {counts}.</source>
        <translation>
            <numerusform>%n 個詞：{counts}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has more than is read.</source>
        <translation>檔案太長，只讀了前面的部分。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
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
            <numerusform>匯入了 %n 個詞。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentences came in.</source>
        <translation>
            <numerusform>匯入了 %n 個句子。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words} and %n sentences came in.</source>
        <translation>
            <numerusform>匯入了{words}和 %n 個句子。</numerusform>
        </translation>
    </message>
    <message>
        <source>You have not said of any word yet how well you know it.</source>
        <translation>你還沒有標過任何詞認不認識。</translation>
    </message>
    <message>
        <source>Words that I know.txt</source>
        <translation>我認識的詞.txt</translation>
    </message>
    <message>
        <source>Export the words that you know</source>
        <translation>匯出認識的詞</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>匯入詞</translation>
    </message>
    <message>
        <source>import of words</source>
        <translation>匯入詞</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>關閉訊息</translation>
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
        <translation>西歐</translation>
    </message>
    <message>
        <source>most of today’s files</source>
        <translation>如今的大多數檔案</translation>
    </message>
    <message>
        <source>older files from mainland China</source>
        <translation>大陸較早的檔案</translation>
    </message>
    <message>
        <source>older files from Taiwan, Hong Kong</source>
        <translation>臺灣、香港較早的檔案</translation>
    </message>
    <message>
        <source>no Chinese characters</source>
        <translation>沒有漢字</translation>
    </message>
    <message>
        <source>Which words do you know? Choose a level; single words can be set on their cards.</source>
        <translation>你認識哪些詞？選一個級別；個別的詞可在詞卡上標。</translation>
    </message>
    <message>
        <source>Choose a level</source>
        <translation>選擇級別</translation>
    </message>
    <message>
        <source>“{word}” is known now.</source>
        <translation>已把「{word}」標為認識。</translation>
    </message>
    <message numerus="yes">
        <source>%n words are known now.</source>
        <translation>
            <numerusform>已把 %n 個詞標為認識。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” is not known any more.</source>
        <translation>「{word}」不再標為認識。</translation>
    </message>
    <message numerus="yes">
        <source>%n words are not known any more.</source>
        <translation>
            <numerusform>%n 個詞不再標為認識。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” is kept with its sentence.</source>
        <translation>已連句子收藏「{word}」。</translation>
    </message>
    <message numerus="yes">
        <source>%n words are kept with their sentences.</source>
        <translation>
            <numerusform>已連句子收藏 %n 個詞。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” is not kept any more.</source>
        <translation>不再收藏「{word}」。</translation>
    </message>
    <message numerus="yes">
        <source>%n words are not kept any more.</source>
        <translation>
            <numerusform>不再收藏 %n 個詞。</numerusform>
        </translation>
    </message>
    <message>
        <source>Point at a word, or select some text.</source>
        <translation>請指著一個詞，或選取一些文字。</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>不在表中</translation>
    </message>
    <message>
        <source>{level} by its characters</source>
        <translation>依其中的字為 {level}</translation>
    </message>
    <message>
        <source>reading of {character}</source>
        <translation>「{character}」的讀音</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小時</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h {minutes} min</source>
        <translation>
            <numerusform>%n 小時 {minutes} 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Read {time}, last today</source>
        <translation>讀了 {time}，最近是今天</translation>
    </message>
    <message>
        <source>Read {time}, last on {day}</source>
        <translation>讀了 {time}，最近是 {day}</translation>
    </message>
    <message>
        <source>{time} left at your pace</source>
        <translation>依你的速度還要 {time}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>大約還要 {time}</translation>
    </message>
    <message>
        <source>Use the voice</source>
        <translation>改用語音</translation>
    </message>
    <message>
        <source>There is no sound device. Reading goes on without it.</source>
        <translation>沒有音訊裝置，不出聲也能接著讀。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>The voice broke off.</source>
        <translation>朗讀中斷了。</translation>
    </message>
    <message>
        <source>There is nothing to read aloud from here on.</source>
        <translation>從這裡往後沒有可以朗讀的內容。</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>還剩 {time}</translation>
    </message>
    <message>
        <source>over and over</source>
        <translation>反覆</translation>
    </message>
    <message>
        <source>sentence {number} of {count}</source>
        <translation>第 {number} 句，共 {count} 句</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>開啟其他檔案…</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>尋找檔案…</translation>
    </message>
    <message>
        <source>The tag “{name}” is removed.</source>
        <translation>標籤「{name}」已移除。</translation>
    </message>
    <message>
        <source>“{title}” is forgotten. Its file stays.</source>
        <translation>已移除「{title}」。檔案仍在。</translation>
    </message>
    <message>
        <source>“{title}” is forgotten. It was pasted: there is no file of it.</source>
        <translation>已移除「{title}」。它是貼上的，沒有檔案。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are forgotten. Their files stay.</source>
        <translation>
            <numerusform>已移除 %n 篇文章。檔案仍在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles are forgotten. Of those that were pasted there is no file.</source>
        <translation>
            <numerusform>已移除 %n 篇文章。其中貼上的沒有檔案。</numerusform>
        </translation>
    </message>
    <message>
        <source>Press {key} to hide the pinyin, hold it to peek; click a character to look it up.</source>
        <translation>按 {key} 隱藏拼音，按住可以偷看；點一個字，就能查它。</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was.</source>
        <translation>「{name}」已不在原處。</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Duyin opens files.</source>
        <translation>「{name}」是資料夾。Duyin 開啟的是檔案。</translation>
    </message>
    <message>
        <source>“{name}” is no file that can be read to its end.</source>
        <translation>「{name}」不是能讀到底的檔案。</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: permission denied.</source>
        <translation>無法開啟「{name}」：沒有權限。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>無法讀取「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {size}.</source>
        <translation>「{name}」超過 {size}。</translation>
    </message>
    <message>
        <source>“{name}” has no text in it that Duyin can read.</source>
        <translation>「{name}」裡沒有 Duyin 能讀的文字。</translation>
    </message>
    <message>
        <source>“{name}” has no text in it, only pictures of pages.</source>
        <translation>「{name}」裡沒有文字，只有頁面的圖片。</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>「{name}」是空的。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it cannot be opened.</source>
        <translation>「{name}」已損壞，無法開啟。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its part “{part}” cannot be read.</source>
        <translation>「{name}」已損壞：它的「{part}」部分無法讀取。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password or against copying (DRM).</source>
        <translation>「{name}」有密碼或防複製（DRM）保護。</translation>
    </message>
    <message>
        <source>“{name}” is not opened: it is built so that it would take up all memory.</source>
        <translation>沒有開啟「{name}」：它的結構會佔滿記憶體。</translation>
    </message>
    <message>
        <source>“{name}” holds more than {size} once unpacked.</source>
        <translation>「{name}」解壓縮後超過 {size}。</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has more than %n characters.</source>
        <translation>
            <numerusform>「{name}」超過 %n 個字。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” cannot be opened.</source>
        <translation>無法開啟「{name}」。</translation>
    </message>
    <message numerus="yes">
        <source>%n readings found in the file.</source>
        <translation>
            <numerusform>在檔案裡找到 %n 個讀音。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeats were left out.</source>
        <translation>
            <numerusform>略去了 %n 處重複。</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資訊</translation>
    </message>
    <message>
        <source>Some bytes of the file are no text in {encoding}; they are shown as �.</source>
        <translation>檔案中有些位元組不是 {encoding} 的文字，顯示為 �。</translation>
    </message>
    <message>
        <source>Read as {encoding}. If characters look wrong, choose another encoding.</source>
        <translation>依 {encoding} 讀取。如果字不對，請換一種編碼。</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>編碼…</translation>
    </message>
    <message numerus="yes">
        <source>%n parts of this book are missing or damaged; the rest is shown.</source>
        <translation>
            <numerusform>這本書有 %n 個部分缺失或損壞；顯示的是其餘部分。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed. Your place is kept.</source>
        <translation>檔案已經改過。閱讀位置已保留。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新讀取</translation>
    </message>
    <message>
        <source>There are no Chinese characters here, so no readings are shown.</source>
        <translation>這裡沒有漢字，所以沒有讀音可標。</translation>
    </message>
    <message>
        <source>There are no readings in this file, and only those would be shown.</source>
        <translation>檔案裡沒有讀音，而現在只顯示檔案內的。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Chinese characters need a font. On Debian and Ubuntu: {command}</source>
        <translation>顯示漢字需要字型。在 Debian 和 Ubuntu 上：{command}</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>複製指令</translation>
    </message>
    <message>
        <source>No font of this kind is installed. On Debian and Ubuntu: {command}</source>
        <translation>沒有安裝這類字型。在 Debian 和 Ubuntu 上：{command}</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪貼簿裡沒有文字。</translation>
    </message>
    <message>
        <source>“{name}” waits to be read next.</source>
        <translation>接下來讀「{name}」。</translation>
    </message>
    <message numerus="yes">
        <source>%n files wait to be read. “{name}” is the next.</source>
        <translation>
            <numerusform>有 %n 個檔案等著讀。下一個是「{name}」。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message>
        <source>“{name}” is in {folder}.</source>
        <translation>「{name}」在 {folder}。</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs lack readings that this form cannot hold beside what stands there.</source>
        <translation>
            <numerusform>有 %n 段，原有的內容使這種格式容不下讀音，故未標。</numerusform>
        </translation>
    </message>
    <message>
        <source>No reading here is doubtful.</source>
        <translation>這裡沒有存疑的讀音。</translation>
    </message>
    <message numerus="yes">
        <source>%n characters could be written in two ways. They have dots below.</source>
        <translation>
            <numerusform>有 %n 個字可以有兩種寫法，字下有點。</numerusform>
        </translation>
    </message>
    <message>
        <source>No character here could be written in two ways.</source>
        <translation>這裡沒有可以有兩種寫法的字。</translation>
    </message>
    <message>
        <source>No words are exchanged. “Words of the region” exchanges them.</source>
        <translation>沒有換用詞。「地區用語」會換用。</translation>
    </message>
    <message>
        <source>No words are exchanged in this script.</source>
        <translation>這種字形不換用詞。</translation>
    </message>
    <message numerus="yes">
        <source>%n words stand in the place of the file’s.</source>
        <translation>
            <numerusform>換用了 %n 個檔案裡的詞。</numerusform>
        </translation>
    </message>
    <message>
        <source>These characters look left over from simplified text. The file is not changed; “As written” goes on showing what it has.</source>
        <translation>這些字像是從簡體轉換時漏下的。檔案不會更動；「原文」仍顯示檔案的內容。</translation>
    </message>
    <message numerus="yes">
        <source>%n characters look left over from simplified text.</source>
        <translation>
            <numerusform>有 %n 個字像是從簡體轉換時漏下的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only traditional text can be repaired so.</source>
        <translation>只有繁體文字才能這樣修復。</translation>
    </message>
    <message>
        <source>Nothing looks left over from simplified text.</source>
        <translation>沒有像是從簡體轉換時漏下的字。</translation>
    </message>
    <message>
        <source>The repairs are taken back.</source>
        <translation>修復已撤回。</translation>
    </message>
    <message numerus="yes">
        <source>%n characters are repaired. “As written” shows what the file has.</source>
        <translation>
            <numerusform>修復了 %n 個字。「原文」顯示檔案的內容。</numerusform>
        </translation>
    </message>
    <message>
        <source>This place is kept under Marks.</source>
        <translation>此處已記在「標記」裡。</translation>
    </message>
    <message>
        <source>Places, marks and readings last only until the window closes: {reason}.</source>
        <translation>位置、標記和讀音只保留到視窗關閉：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n characters…</source>
        <translation>
            <numerusform>正在複製 %n 個字…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n characters copied.</source>
        <translation>
            <numerusform>複製了 %n 個字。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed settings last only until the window closes: {reason}.</source>
        <translation>更動的設定只保留到視窗關閉：{reason}。</translation>
    </message>
    <message>
        <source>The settings were damaged; what could be read was kept. The old ones lie in “{name}”.</source>
        <translation>設定曾經損壞；能讀出的都保留了。舊的在「{name}」裡。</translation>
    </message>
    <message>
        <source>a later version made “{name}”</source>
        <translation>「{name}」由更新的版本寫成</translation>
    </message>
    <message>
        <source>“{name}” may not be written</source>
        <translation>沒有「{name}」的寫入權限</translation>
    </message>
    <message>
        <source>another program holds “{name}”</source>
        <translation>另一個程式正佔用「{name}」</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>something else stands in the place of “{name}”</source>
        <translation>「{name}」的位置上是別的東西</translation>
    </message>
    <message>
        <source>another list of articles stands in the place of “{name}”</source>
        <translation>「{name}」的位置上是另一份文章清單</translation>
    </message>
    <message>
        <source>the article is no longer in the list</source>
        <translation>這篇文章已不在清單裡</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它太大</translation>
    </message>
    <message>
        <source>“{name}” cannot be used</source>
        <translation>無法使用「{name}」</translation>
    </message>
    <message>
        <source>The list of articles was damaged and begun anew. The old one lies in “{name}”.</source>
        <translation>文章清單曾經損壞，已重新建立。舊的在「{name}」裡。</translation>
    </message>
    <message>
        <source>The list of articles was damaged; what could be read was kept. The old one lies in “{name}”.</source>
        <translation>文章清單曾經損壞；能讀出的都保留了。舊的在「{name}」裡。</translation>
    </message>
    <message>
        <source>This image cannot be shown.</source>
        <translation>無法顯示這張圖片。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Beside each chapter</source>
        <translation>每章旁邊</translation>
    </message>
    <message>
        <source>There are no headings in this article.</source>
        <translation>這篇文章沒有標題。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>標示</translation>
    </message>
    <message>
        <source>Changed readings</source>
        <translation>改過的讀音</translation>
    </message>
    <message>
        <source>removal of a note</source>
        <translation>移除筆記</translation>
    </message>
    <message>
        <source>removal of a highlight</source>
        <translation>移除標示</translation>
    </message>
    <message>
        <source>Go to this place</source>
        <translation>前往這裡</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>修改筆記…</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>加上筆記…</translation>
    </message>
    <message>
        <source>Remove the note and its mark</source>
        <translation>移除筆記及其標記</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>移除書籤</translation>
    </message>
    <message>
        <source>Remove your reading</source>
        <translation>移除你的讀音</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>Notes and bookmarks</source>
        <translation>筆記和書籤</translation>
    </message>
    <message>
        <source>Readings to review</source>
        <translation>待確認的讀音</translation>
    </message>
    <message>
        <source>Which marks</source>
        <translation>哪些標記</translation>
    </message>
    <message>
        <source>No bookmarks; {bookmark} keeps this place. {highlight} highlights what is selected, {note} adds a note.</source>
        <translation>還沒有書籤；按 {bookmark} 記下此處。按 {highlight} 標示選取的文字，按 {note} 加筆記。</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>側欄</translation>
    </message>
    <message>
        <source>You have not changed a reading here.</source>
        <translation>你在這裡沒有改過讀音。</translation>
    </message>
    <message>
        <source>Looking for them…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>No readings in the file.</source>
        <translation>檔案裡沒有讀音。</translation>
    </message>
    <message>
        <source>The file and Duyin read everything alike.</source>
        <translation>檔案與 Duyin 的讀音全都一致。</translation>
    </message>
    <message>
        <source>article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>各處</translation>
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
            <numerusform>相同的 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>你的</translation>
    </message>
    <message>
        <source>The readings that you have changed</source>
        <translation>你改過的讀音</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Where the file and Duyin disagree</source>
        <translation>檔案與 Duyin 不一致的地方</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Where Duyin is not sure</source>
        <translation>Duyin 沒有把握的地方</translation>
    </message>
    <message>
        <source>One word</source>
        <translation>單個詞</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>所有詞</translation>
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
        <translation>連句子收藏</translation>
    </message>
    <message>
        <source>{word} is {state}</source>
        <translation>「{word}」標為{state}</translation>
    </message>
    <message>
        <source>{word} is not known</source>
        <translation>「{word}」標為不認識</translation>
    </message>
    <message>
        <source>keeping {word} no more</source>
        <translation>取消收藏「{word}」</translation>
    </message>
    <message>
        <source>keeping words</source>
        <translation>收藏詞</translation>
    </message>
    <message>
        <source>Characters, pinyin or meaning</source>
        <translation>漢字、拼音或詞義</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Which words</source>
        <translation>哪些詞</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Export words of this article</source>
        <translation>匯出本文的詞</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>生詞</translation>
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
        <translation>依級別</translation>
    </message>
    <message>
        <source>by how often</source>
        <translation>依次數</translation>
    </message>
    <message>
        <source>by place</source>
        <translation>依位置</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>依狀態</translation>
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
        <translation>這裡的詞都認識。</translation>
    </message>
    <message>
        <source>Nothing collected here; {key} keeps a word with its sentence.</source>
        <translation>這裡沒有收藏；按 {key} 連句子一起收藏詞。</translation>
    </message>
    <message>
        <source>No word here is being learned.</source>
        <translation>這裡沒有學習中的詞。</translation>
    </message>
    <message>
        <source>No word here is known yet.</source>
        <translation>這裡還沒有認識的詞。</translation>
    </message>
    <message>
        <source>There are no Chinese words here.</source>
        <translation>這裡沒有中文詞。</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown, {collected} collected</source>
        <translation>
            <numerusform>%n 個生詞，收藏 {collected} 個</numerusform>
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
            <numerusform>在本文中見過 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to its next place</source>
        <translation>前往它的下一處</translation>
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
        <translation>對</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>錯</translation>
    </message>
    <message>
        <source>From “{title}”</source>
        <translation>選自「{title}」</translation>
    </message>
    <message>
        <source>Set to known</source>
        <translation>標為認識</translation>
    </message>
    <message>
        <source>Learned well by now: {words}</source>
        <translation>已經學會：{words}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>Practise words</source>
        <translation>練習詞</translation>
    </message>
    <message>
        <source>Practise readings</source>
        <translation>練習讀音</translation>
    </message>
    <message>
        <source>What is practised</source>
        <translation>練習內容</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to where one was</comment>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重來</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困難</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>簡單</translation>
    </message>
    <message>
        <source>How is this word read?</source>
        <translation>這個詞怎麼讀？</translation>
    </message>
    <message>
        <source>What does this word mean?</source>
        <translation>這個詞是什麼意思？</translation>
    </message>
    <message>
        <source>Which word stands here?</source>
        <translation>這裡是哪個詞？</translation>
    </message>
    <message>
        <source>How is {character} read here?</source>
        <translation>「{character}」在這裡怎麼讀？</translation>
    </message>
    <message>
        <source>Comes again in {time}</source>
        <translation>{time}後再複習</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 個月</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} 年</translation>
    </message>
    <message numerus="yes">
        <source>%n words are due</source>
        <translation>
            <numerusform>有 %n 個詞該複習了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n 個讀音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <comment>practised today</comment>
        <translation>
            <numerusform>%n 個詞</numerusform>
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
        <translation>還沒有收藏詞。</translation>
    </message>
    <message>
        <source>A word that is collected is kept with its sentence, and can be practised here.</source>
        <translation>收藏的詞連句子一起保存，可以在這裡練習。</translation>
    </message>
    <message>
        <source>{key} at a word of an article keeps it with its sentence; then it can be practised.</source>
        <translation>在文章的詞上按 {key} 就連句子一起收藏，然後可以練習。</translation>
    </message>
    <message>
        <source>Nothing is due now.</source>
        <translation>現在沒有要複習的。</translation>
    </message>
    <message>
        <source>The next one is in {time}.</source>
        <translation>下一個在{time}後。</translation>
    </message>
    <message>
        <source>No character with several readings was found whose reading is sure.</source>
        <translation>沒有找到讀音確定的多音字。</translation>
    </message>
    <message>
        <source>Looking for sentences…</source>
        <translation>正在尋找句子…</translation>
    </message>
    <message>
        <source>That is enough for today.</source>
        <translation>今天就到這裡。</translation>
    </message>
    <message>
        <source>learned words</source>
        <translation>學會的詞</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>由右至左</translation>
    </message>
    <message>
        <source>Show readings</source>
        <translation>顯示讀音</translation>
    </message>
    <message>
        <source>One</source>
        <translation>單色</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>依聲調</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n 張紙</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存為 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The printer cannot be reached.</source>
        <translation>連不上印表機。</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>學習單</translation>
    </message>
    <message>
        <source>Save as PDF; with Down as Word or a web page</source>
        <translation>另存為 PDF；按 ↓ 可存為 Word 或網頁</translation>
    </message>
    <message>
        <source>Reading the text …</source>
        <translation>正在讀取文章…</translation>
    </message>
    <message>
        <source>There is nothing to ask here.</source>
        <translation>這裡沒有可出的題。</translation>
    </message>
    <message numerus="yes">
        <source>{pages}; %n words more are left out</source>
        <translation>
            <numerusform>{pages}；另有 %n 個詞未排入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n 頁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages and as many answer sheets</source>
        <translation>
            <numerusform>%n 頁，附同樣多的解答頁</numerusform>
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
        <translation>網頁 (HTML)…</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>網頁 (*.html)</translation>
    </message>
    <message>
        <source>{title} – worksheet</source>
        <translation>{title} – 學習單</translation>
    </message>
    <message>
        <source>Save the worksheet</source>
        <translation>儲存學習單</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
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
        <translation>看拼音寫國字</translation>
    </message>
    <message>
        <source>Match word and meaning</source>
        <translation>詞義連線</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>Choose the reading</source>
        <translation>選讀音</translation>
    </message>
    <message>
        <source>List of words</source>
        <translation>詞表</translation>
    </message>
    <message numerus="yes">
        <source>%n sentences</source>
        <translation>
            <numerusform>%n 個句子</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>題目</translation>
    </message>
    <message>
        <source>Line for name and date</source>
        <translation>姓名和日期欄</translation>
    </message>
    <message>
        <source>Answer sheet</source>
        <translation>解答頁</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>格子</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>選定的</translation>
    </message>
    <message>
        <source>Nothing collected here.</source>
        <translation>這裡沒有收藏。</translation>
    </message>
    <message>
        <source>No word here has “Pinyin here”, which the page’s menu gives.</source>
        <translation>這裡沒有詞用過頁面選單裡的「此處標拼音」。</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>選取的部分</translation>
    </message>
    <message>
        <source>The part being read</source>
        <translation>正在讀的部分</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>整篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%n characters, {different} different</source>
        <translation>
            <numerusform>%n 字，{different} 個不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words, {different} different, {unknown} unknown</source>
        <translation>
            <numerusform>%n 個詞，{different} 個不同，{unknown} 個生詞</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} at your pace</source>
        <translation>依你的速度要 {time}</translation>
    </message>
    <message>
        <source>About {time} to read</source>
        <translation>大約要讀 {time}</translation>
    </message>
    <message>
        <source>Next: {words}</source>
        <translation>接下來：{words}</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>最近讀過</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長度</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入時間</translation>
    </message>
    <message>
        <source>Share known</source>
        <translation>認識的比例</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>文章的順序</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>開啟檔案…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>貼上文字</translation>
    </message>
    <message>
        <source>Articles you open appear here. Try a sample below.</source>
        <translation>開啟過的文章會出現在這裡。先試試下面的範例。</translation>
    </message>
    <message>
        <source>A file can be dropped anywhere in this window.</source>
        <translation>檔案可以拖到視窗的任何地方。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>繼續閱讀</translation>
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
        <translation>標籤</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新標籤…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>Level · {list}</source>
        <translation>級別 · {list}</translation>
    </message>
    <message>
        <source>Level: the one of {list} at which 95 % of an article’s words are known.
Known: how many of its words you know.</source>
        <translation>級別：{list} 中學到哪一級，文章裡 95% 的詞就都認識。
認識：其中的詞你認識多少。</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was</source>
        <translation>「{name}」已不在原處</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已讀完</translation>
    </message>
    <message>
        <source>{share} known</source>
        <translation>認識 {share}</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新標籤</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>移除標籤</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>沒有級別</translation>
    </message>
    <message>
        <source>Go to the first; press again for the next</source>
        <translation>前往第一處；再按到下一處</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在開啟</translation>
    </message>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <translation>「{name}」已經存在。要取代它嗎？</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Scroll bar</source>
        <translation>捲軸</translation>
    </message>
    <message numerus="yes">
        <source>{words}, and %n of my own</source>
        <translation>
            <numerusform>{words}，另有我自己的 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing … {percent} %</source>
        <translation>正在寫入… {percent}%</translation>
    </message>
    <message>
        <source>A text as it is in the file keeps no marks.</source>
        <translation>依檔案原樣顯示的文章不儲存標記。</translation>
    </message>
    <message>
        <source>A text as it is in the file keeps no choices.</source>
        <translation>依檔案原樣顯示的文章不儲存選擇。</translation>
    </message>
    <message>
        <source>A text as it is in the file keeps no bookmarks.</source>
        <translation>依檔案原樣顯示的文章不儲存書籤。</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>沒有開啟文章。</translation>
    </message>
    <message>
        <source>The article is still being opened.</source>
        <translation>文章還在開啟。</translation>
    </message>
    <message>
        <source>This article did not come from a file.</source>
        <translation>這篇文章不是來自檔案。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>沒有選取文字。</translation>
    </message>
    <message>
        <source>Nothing is read aloud.</source>
        <translation>沒有在朗讀。</translation>
    </message>
    <message>
        <source>Zhuyin stays with its character; pinyin goes by words.</source>
        <translation>注音逐字標注；只有拼音可以依詞連寫。</translation>
    </message>
    <message>
        <source>There was no jump to go back from.</source>
        <translation>沒有可以返回的地方。</translation>
    </message>
    <message>
        <source>Nothing was gone back from.</source>
        <translation>沒有可以前進的地方。</translation>
    </message>
    <message>
        <source>Words are exchanged where a simplified text is shown in 臺 or 港, or a traditional one in 简.</source>
        <translation>簡體文章用「臺」「港」顯示，或繁體文章用「简」顯示時，才換用詞。</translation>
    </message>
    <message>
        <source>removing the tag</source>
        <translation>移除標籤</translation>
    </message>
    <message>
        <source>forgetting</source>
        <translation>移除文章</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>復原：{what}</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>There is nothing to take back or redo.</source>
        <translation>沒有可復原或重做的。</translation>
    </message>
    <message>
        <source>{script}, words of the region</source>
        <translation>{script}，地區用語</translation>
    </message>
    <message>
        <source>Readings shown</source>
        <translation>顯示讀音</translation>
    </message>
    <message>
        <source>Readings over unknown words</source>
        <translation>只在生詞上標讀音</translation>
    </message>
    <message>
        <source>Only where you chose</source>
        <translation>只在你選的地方</translation>
    </message>
    <message>
        <source>Only the readings in the file</source>
        <translation>只有檔案內的讀音</translation>
    </message>
    <message>
        <source>Readings hidden</source>
        <translation>隱藏讀音</translation>
    </message>
    <message>
        <source>Pinyin by characters</source>
        <translation>拼音逐字標注</translation>
    </message>
    <message>
        <source>known words</source>
        <translation>認識的詞</translation>
    </message>
    <message>
        <source>words that are not known</source>
        <translation>不認識的詞</translation>
    </message>
    <message>
        <source>kept words</source>
        <translation>收藏的詞</translation>
    </message>
    <message>
        <source>words that are not kept</source>
        <translation>取消收藏的詞</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>不再標為認識</translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation>都不讀了</translation>
    </message>
    <message>
        <source>No other file waits.</source>
        <translation>沒有別的檔案等著讀。</translation>
    </message>
    <message>
        <source>Open “{name}”</source>
        <translation>開啟「{name}」</translation>
    </message>
    <message>
        <source>No article has this tag. The menu of an article gives it.</source>
        <translation>沒有文章有這個標籤。文章的選單裡可以加。</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>標籤的名稱</translation>
    </message>
    <message numerus="yes">
        <source>Name of the tag for %n articles</source>
        <translation>
            <numerusform>%n 篇文章的標籤名稱</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>重新命名標籤</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation>尋找檔案</translation>
    </message>
    <message>
        <source>None are chosen yet: select words, then “Pinyin here” in their menu.</source>
        <translation>還沒有選：先選取詞，再用它們選單裡的「此處標拼音」。</translation>
    </message>
    <message>
        <source>as usual here</source>
        <translation>此處照常</translation>
    </message>
    <message>
        <source>Select words first, or point at one.</source>
        <translation>先選取詞，或指著一個詞。</translation>
    </message>
    <message>
        <source>Pinyin stands here whatever else is shown.</source>
        <translation>不論別處怎麼顯示，拼音都標在這裡。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Of the interface; also of commands and their help</source>
        <translation>介面、指令及其說明所用的語言</translation>
    </message>
    <message>
        <source>When readings are hidden, their room stays empty</source>
        <translation>讀音隱藏時，仍留著它們的位置</translation>
    </message>
    <message>
        <source>Tell of the word under the pointer</source>
        <translation>滑鼠指向詞時加以說明</translation>
    </message>
    <message>
        <source>How it is read and what it means, after a moment</source>
        <translation>怎麼讀、什麼意思，稍停後顯示</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>總是</translation>
    </message>
    <message>
        <source>Hidden readings only</source>
        <translation>只在讀音隱藏時</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從不</translation>
    </message>
    <message>
        <source>Use the words of the region</source>
        <translation>用當地的詞</translation>
    </message>
    <message>
        <source>In Taiwan 軟體 for 软件, in Simplified 软件 for 軟體</source>
        <translation>臺灣用「軟體」代替「软件」，簡體用「软件」代替「軟體」</translation>
    </message>
    <message>
        <source>Quotation marks follow the script</source>
        <translation>引號隨字形變</translation>
    </message>
    <message>
        <source>“ ” in Simplified, 「 」 in the others; also in copies and exports</source>
        <translation>簡體用“ ”，其他用「 」；複製和匯出時也一樣</translation>
    </message>
    <message>
        <source>Join lines broken at a fixed width</source>
        <translation>合併按固定寬度斷開的行</translation>
    </message>
    <message>
        <source>In text files whose paragraphs are clearly broken so</source>
        <translation>用於段落明顯這樣斷行的文字檔</translation>
    </message>
    <message>
        <source>Start with the last article</source>
        <translation>啟動時開啟上一篇文章</translation>
    </message>
    <message>
        <source>Otherwise with the start page</source>
        <translation>否則開啟起始頁</translation>
    </message>
    <message>
        <source>Keep how long you read</source>
        <translation>記錄你讀了多久</translation>
    </message>
    <message>
        <source>For the details of an article; it stays on this machine</source>
        <translation>用於文章詳細資訊；只留在這台電腦上</translation>
    </message>
    <message>
        <source>Fonts that lack a tone mark are left out</source>
        <translation>缺少調號的字型不列出</translation>
    </message>
    <message>
        <source>Zhuyin size</source>
        <translation>注音大小</translation>
    </message>
    <message>
        <source>Of each sign</source>
        <translation>每個符號的</translation>
    </message>
    <message>
        <source>At most, in characters</source>
        <translation>最多多少字</translation>
    </message>
    <message>
        <source>From the right, for articles that you have not turned yourself</source>
        <translation>由右至左；你自己改過方向的文章除外</translation>
    </message>
    <message>
        <source>Indent paragraphs</source>
        <translation>段首縮排</translation>
    </message>
    <message>
        <source>By two characters</source>
        <translation>兩個字</translation>
    </message>
    <message>
        <source>Justify lines</source>
        <translation>左右對齊</translation>
    </message>
    <message>
        <source>Full-width marks</source>
        <translation>全形標點</translation>
    </message>
    <message>
        <source>Draw half-width marks between Chinese characters full width</source>
        <translation>把漢字之間的半形標點畫成全形</translation>
    </message>
    <message>
        <source>Paper, ink, readings and the tones</source>
        <translation>紙、字、讀音和聲調</translation>
    </message>
    <message>
        <source>A colour for each of the four tones and the neutral tone</source>
        <translation>四聲和輕聲各一種顏色</translation>
    </message>
    <message>
        <source>Yours and those in the file stand out, all others are grey</source>
        <translation>你的和檔案內的突出，其餘為灰色</translation>
    </message>
    <message>
        <source>Write readings in</source>
        <translation>讀音寫作</translation>
    </message>
    <message>
        <source>Pinyin, above</source>
        <translation>拼音，在上方</translation>
    </message>
    <message>
        <source>Zhuyin, at the right</source>
        <translation>注音，在右邊</translation>
    </message>
    <message>
        <source>Spelled together over each word; zhuyin stays with its character</source>
        <translation>每個詞的拼音連寫；注音仍逐字標注</translation>
    </message>
    <message>
        <source>Tones in pinyin</source>
        <translation>拼音的聲調</translation>
    </message>
    <message>
        <source>Marks (zhōng)</source>
        <translation>調號 (zhōng)</translation>
    </message>
    <message>
        <source>Digits (zhong1)</source>
        <translation>數字 (zhong1)</translation>
    </message>
    <message>
        <source>None (zhong)</source>
        <translation>不標 (zhong)</translation>
    </message>
    <message>
        <source>Those that change beside others, as in ní hǎo, are lighter</source>
        <translation>受鄰字影響而變的聲調顏色較淺，如 ní hǎo</translation>
    </message>
    <message>
        <source>Read as in Taiwan</source>
        <translation>依臺灣讀音</translation>
    </message>
    <message>
        <source>垃圾 lèsè, 企業 qìyè</source>
        <translation>垃圾 lèsè，企業 qìyè</translation>
    </message>
    <message>
        <source>With Taiwan’s script</source>
        <translation>顯示臺灣字形時</translation>
    </message>
    <message>
        <source>Convert scripts by the tables of</source>
        <translation>繁簡轉換所用的表</translation>
    </message>
    <message>
        <source>The first are newer, and words of the text correct them</source>
        <translation>前者較新，並依文中的詞修正</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>橫向</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>邊界</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>頁碼</translation>
    </message>
    <message>
        <source>With dots below, until you have chosen</source>
        <translation>字下加點，直到你選定</translation>
    </message>
    <message>
        <source>With dots below, where a script could write them in two ways</source>
        <translation>某種字形可以有兩種寫法的字，下面加點</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>級別</translation>
    </message>
    <message>
        <source>Which list a word’s level comes from</source>
        <translation>詞的級別依據哪份表</translation>
    </message>
    <message>
        <source>How frequent it is</source>
        <translation>依詞頻</translation>
    </message>
    <message>
        <source>I know up to</source>
        <translation>我認識到</translation>
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
        <translation>在頁面上標出詞</translation>
    </message>
    <message>
        <source>A thin line under them</source>
        <translation>詞下一條細線</translation>
    </message>
    <message>
        <source>Collected words</source>
        <translation>收藏的詞</translation>
    </message>
    <message>
        <source>And words being learned</source>
        <translation>加上學習中的詞</translation>
    </message>
    <message>
        <source>And words above my level</source>
        <translation>加上超出我級別的詞</translation>
    </message>
    <message>
        <source>All three</source>
        <translation>三種都標</translation>
    </message>
    <message>
        <source>Keep sentences of my articles at hand</source>
        <translation>儲存文章裡的句子</translation>
    </message>
    <message>
        <source>To show where you met a word and how hard an article is; off, they are forgotten</source>
        <translation>用來顯示在哪裡見過一個詞、文章有多難；關閉後全部清除</translation>
    </message>
    <message>
        <source>Practise a day</source>
        <translation>每天練習</translation>
    </message>
    <message>
        <source>Then it is enough</source>
        <translation>時間到就停</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分鐘</translation>
    </message>
    <message>
        <source>New words a day</source>
        <translation>每天的新詞</translation>
    </message>
    <message>
        <source>When you practise</source>
        <translation>練習時</translation>
    </message>
    <message>
        <source>Questions a day</source>
        <translation>每天的題數</translation>
    </message>
    <message>
        <source>When you practise, at most</source>
        <translation>練習時，最多</translation>
    </message>
    <message>
        <source>Through its add-on AnkiConnect, when you export words; nothing leaves this machine</source>
        <translation>匯出詞時透過附加元件 AnkiConnect；不會有任何內容離開這台電腦</translation>
    </message>
    <message>
        <source>Slower or faster, never lower or higher</source>
        <translation>只變快慢，不變音高</translation>
    </message>
    <message>
        <source>Pause after a sentence</source>
        <translation>句後停頓</translation>
    </message>
    <message>
        <source>Beside its own, to say it after the voice</source>
        <translation>在原有停頓之外，好跟著讀</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Say each sentence</source>
        <translation>每句讀</translation>
    </message>
    <message>
        <source>×</source>
        <translation>遍</translation>
    </message>
    <message>
        <source>At the end of a sentence; at 0 never</source>
        <translation>讀完一句才停；0 表示不停</translation>
    </message>
    <message>
        <source>Hear the recording</source>
        <translation>播放錄音</translation>
    </message>
    <message>
        <source>Instead of the voice, where an article has one</source>
        <translation>文章有錄音時，代替合成語音</translation>
    </message>
    <message>
        <source>Times in the margin</source>
        <translation>頁邊顯示時間</translation>
    </message>
    <message>
        <source>Where a text has them, as subtitles and lyrics do</source>
        <translation>文章帶時間時，如字幕和歌詞</translation>
    </message>
    <message>
        <source>Say the word under the pointer</source>
        <translation>讀出指標下的詞</translation>
    </message>
    <message>
        <source>After a moment, while nothing is read aloud</source>
        <translation>停留片刻就讀，正在朗讀時不讀</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>對比</translation>
    </message>
    <message>
        <source>High is at least 7 to 1 for text, readings and marks</source>
        <translation>「高」指文字、讀音和標記至少 7:1</translation>
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
        <translation>粗細</translation>
    </message>
    <message>
        <source>Of the characters and their readings</source>
        <translation>字和讀音的</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗體</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>介面大小</translation>
    </message>
    <message>
        <source>Text on the page has its own size</source>
        <translation>頁面上的文字另有大小</translation>
    </message>
    <message>
        <source>What screen readers are given</source>
        <translation>螢幕報讀軟體得到什麼</translation>
    </message>
    <message>
        <source>Of the page, also in braille; word by word, their word keys work</source>
        <translation>頁面的內容，點字也一樣；選「逐詞」則可用依詞移動的鍵</translation>
    </message>
    <message>
        <source>The text, word by word</source>
        <translation>文字，逐詞</translation>
    </message>
    <message>
        <source>Each word, then its reading</source>
        <translation>每個詞，然後是讀音</translation>
    </message>
    <message>
        <source>The readings alone</source>
        <translation>只有讀音</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>協助工具</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜尋說明</translation>
    </message>
    <message>
        <source>Search all topics</source>
        <translation>搜尋所有主題</translation>
    </message>
    <message>
        <source>{topic} – Help</source>
        <translation>{topic} – 說明</translation>
    </message>
    <message>
        <source>Tell what is there of all that Duyin needs, and how to mend what is missing.</source>
        <translation>檢查 Duyin 需要的東西是否齊全，並告訴你缺的怎麼補。</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>libraries</source>
        <translation>函式庫</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>螢幕</translation>
    </message>
    <message>
        <source>fonts</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>資料表</translation>
    </message>
    <message>
        <source>library</source>
        <translation>書庫</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁碟</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>語音</translation>
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
        <translation>每行一個物件，不寫成句子</translation>
    </message>
    <message>
        <source>also what only the program&apos;s developers need</source>
        <translation>也檢查只有開發者需要的東西</translation>
    </message>
    <message>
        <source>something that Duyin needs is missing</source>
        <translation>缺少 Duyin 必需的東西</translation>
    </message>
    <message>
        <source>It cannot be looked at before the rest is mended ({said})</source>
        <translation>其他問題解決之後才能檢查（{said}）</translation>
    </message>
    <message>
        <source>For Chinese: {count}, as {family}</source>
        <translation>中文：{count} 種，如 {family}</translation>
    </message>
    <message>
        <source>There is none for Chinese</source>
        <translation>沒有中文字型</translation>
    </message>
    <message>
        <source>With all marks of pinyin: {count}, as {family}</source>
        <translation>拼音聲調齊全：{count} 種，如 {family}</translation>
    </message>
    <message>
        <source>There is none with all marks of pinyin</source>
        <translation>沒有能顯示全部拼音聲調的字型</translation>
    </message>
    <message>
        <source>There is none yet; the window makes it</source>
        <translation>還沒有，開啟視窗時會建立</translation>
    </message>
    <message>
        <source>{path} is no file; the next start sets it aside</source>
        <translation>{path} 不是檔案，下次啟動時會移到一旁</translation>
    </message>
    <message>
        <source>{path} may not be read and written</source>
        <translation>沒有 {path} 的讀寫權限</translation>
    </message>
    <message>
        <source>{path} cannot be looked at now ({error})</source>
        <translation>現在無法檢查 {path}（{error}）</translation>
    </message>
    <message>
        <source>A later version of Duyin has written {path} ({version}, here {newest})</source>
        <translation>{path} 由較新版本的 Duyin 寫成（{version}，這裡是 {newest}）</translation>
    </message>
    <message>
        <source>install the newest Duyin</source>
        <translation>安裝最新的 Duyin</translation>
    </message>
    <message>
        <source>its tables are not as they should be</source>
        <translation>資料表的結構不對</translation>
    </message>
    <message>
        <source>It is whole: version {version}, {size} MB, articles: {count}</source>
        <translation>完好：第 {version} 版，{size} MB，{count} 篇文章</translation>
    </message>
    <message>
        <source>They can be read; set otherwise: {count}</source>
        <translation>可以讀取，改過 {count} 項</translation>
    </message>
    <message>
        <source>{path} is damaged ({why})</source>
        <translation>{path} 已損壞（{why}）</translation>
    </message>
    <message>
        <source>start Duyin: it keeps the file beside, and carries over what can be read</source>
        <translation>啟動 Duyin：原檔會留在旁邊，能讀出的內容都會保留</translation>
    </message>
    <message>
        <source>another window has it open</source>
        <translation>另一個視窗正在使用它</translation>
    </message>
    <message>
        <source>{path} may not be read</source>
        <translation>沒有 {path} 的讀取權限</translation>
    </message>
    <message>
        <source>{path} is damaged; the next start sets it aside</source>
        <translation>{path} 已損壞，下次啟動時會移到一旁</translation>
    </message>
    <message>
        <source>There are none yet; all are as they come</source>
        <translation>還沒有改過，都是預設值</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}</source>
        <translation>無法寫入 {folder}</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {path} is no folder</source>
        <translation>無法建立 {folder}：{path} 不是資料夾</translation>
    </message>
    <message>
        <source>All can be written</source>
        <translation>都可以寫入</translation>
    </message>
    <message>
        <source>Only {free} MB are free where the library is</source>
        <translation>書庫所在的磁碟只剩 {free} MB</translation>
    </message>
    <message>
        <source>make room on the disk</source>
        <translation>騰出磁碟空間</translation>
    </message>
    <message>
        <source>{free} MB are free where the library is</source>
        <translation>書庫所在的磁碟還有 {free} MB</translation>
    </message>
    <message>
        <source>How much room there is cannot be told</source>
        <translation>無法得知剩餘空間</translation>
    </message>
    <message>
        <source>They come with the program</source>
        <translation>隨程式附帶</translation>
    </message>
    <message>
        <source>Which packages belong to the program is not known here</source>
        <translation>這裡無法得知程式需要哪些套件</translation>
    </message>
    <message>
        <source>Not there: {names}</source>
        <translation>缺少：{names}</translation>
    </message>
    <message>
        <source>All {count} are there; PySide6 {qt}</source>
        <translation>{count} 個都有；PySide6 {qt}</translation>
    </message>
    <message>
        <source>{version} is too old</source>
        <translation>{version} 太舊</translation>
    </message>
    <message>
        <source>install Python 3.11</source>
        <translation>安裝 Python 3.11</translation>
    </message>
    <message>
        <source>{version} lacks SQLite</source>
        <translation>{version} 沒有 SQLite</translation>
    </message>
    <message>
        <source>install Python with its module sqlite3</source>
        <translation>安裝含有 sqlite3 模組的 Python</translation>
    </message>
    <message>
        <source>{name} {version} does not serve: {bounds} is needed</source>
        <translation>{name} {version} 不適用，需要 {bounds}</translation>
    </message>
    <message>
        <source>exit status {status}</source>
        <translation>結束狀態 {status}</translation>
    </message>
    <message>
        <source>nothing for {seconds} s</source>
        <translation>{seconds} 秒沒有回應</translation>
    </message>
    <message>
        <source>{name} is there but cannot be loaded ({said})</source>
        <translation>{name} 已安裝，但無法載入（{said}）</translation>
    </message>
    <message>
        <source>Qt cannot do without {files}</source>
        <translation>缺少 Qt 必需的 {files}</translation>
    </message>
    <message>
        <source>For a window on X11 Qt needs {files}</source>
        <translation>在 X11 上開啟視窗，Qt 還需要 {files}</translation>
    </message>
    <message>
        <source>All {count} that Qt needs are there</source>
        <translation>Qt 需要的 {count} 個都有</translation>
    </message>
    <message>
        <source>It answers</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>What they are made of cannot be read ({error})</source>
        <translation>無法讀取產生它們的資料（{error}）</translation>
    </message>
    <message>
        <source>install Duyin again</source>
        <translation>重新安裝 Duyin</translation>
    </message>
    <message>
        <source>Not made yet: {names}; the next start makes them, once</source>
        <translation>尚未產生：{names}；下次啟動時會產生一次</translation>
    </message>
    <message>
        <source>All {count} are there, whole and fresh</source>
        <translation>{count} 個都在，完整而且最新</translation>
    </message>
    <message>
        <source>{name} is damaged; it is made again, once</source>
        <translation>{name} 已損壞，會重新產生一次</translation>
    </message>
    <message>
        <source>{name} is of other data; it is made again, once</source>
        <translation>{name} 出自別的資料，會重新產生一次</translation>
    </message>
    <message>
        <source>Python cannot make the folder .venv</source>
        <translation>Python 無法建立 .venv 資料夾</translation>
    </message>
    <message>
        <source>Without {names} ./dev test cannot run</source>
        <translation>缺少 {names}，無法執行 ./dev test</translation>
    </message>
    <message>
        <source>Without {names} some tests are skipped, or less is compared</source>
        <translation>缺少 {names}，有些測試會略過，或者少做比較</translation>
    </message>
    <message>
        <source>All that the tests use are there</source>
        <translation>測試用到的都有</translation>
    </message>
    <message>
        <source>This topic is missing or damaged; it is there again once Duyin is installed again.</source>
        <translation>這個主題缺失或已損壞；重新安裝 Duyin 就會恢復。</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>不允許此操作</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>檔案已存在</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>這是資料夾</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>這不是資料夾</translation>
    </message>
    <message>
        <source>directory not empty</source>
        <translation>資料夾不是空的</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>磁碟空間不足</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>超出磁碟配額</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>檔案太大</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>檔名太長</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>磁碟是唯讀的</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>讀寫錯誤</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>正被佔用</translation>
    </message>
    <message>
        <source>no such device or address</source>
        <translation>沒有這個裝置</translation>
    </message>
    <message>
        <source>no such device</source>
        <translation>沒有這個裝置</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>參數無效</translation>
    </message>
    <message>
        <source>bad file descriptor</source>
        <translation>檔案沒有開啟</translation>
    </message>
    <message>
        <source>broken pipe</source>
        <translation>管線已中斷</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>連線被拒絕</translation>
    </message>
    <message>
        <source>connection timed out</source>
        <translation>連線逾時</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>開啟的檔案太多</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>連結層數太多</translation>
    </message>
    <message>
        <source>cannot allocate memory</source>
        <translation>記憶體不足</translation>
    </message>
    <message>
        <source>Read a text aloud into a file, and tell when each syllable is heard.</source>
        <translation>把文章朗讀成音檔，並記下每個音節的時間。</translation>
    </message>
    <message>
        <source>a second file: when each sentence and each syllable is heard</source>
        <translation>另寫一個檔案，記每句、每個音節的時間</translation>
    </message>
    <message>
        <source>a folder with the voice Kokoro; without it eSpeak NG speaks</source>
        <translation>Kokoro 語音所在的資料夾；不給時由 eSpeak NG 朗讀</translation>
    </message>
    <message>
        <source>how fast, 1 if not given</source>
        <translation>語速，預設為 1</translation>
    </message>
    <message>
        <source>say each line of subtitles or lyrics at its time, or as soon as can be</source>
        <translation>字幕和歌詞的每一行到時間才念，來不及就緊接著念</translation>
    </message>
    <message>
        <source>speak needs -o OUT</source>
        <translation>speak 需要 -o OUT</translation>
    </message>
    <message>
        <source>sound is named {names}, not {name}</source>
        <translation>音檔的名稱以 {names} 結尾，不能是 {name}</translation>
    </message>
    <message>
        <source>{name} has no times</source>
        <translation>{name} 沒有時間</translation>
    </message>
    <message>
        <source>the sound</source>
        <translation>音訊</translation>
    </message>
    <message>
        <source>sound and times cannot be one file</source>
        <translation>音訊和時間不能寫進同一個檔案</translation>
    </message>
    <message>
        <source>&quot;{written}&quot; is no speed from {least} to {most}</source>
        <translation>「{written}」不是 {least} 到 {most} 之間的語速</translation>
    </message>
    <message>
        <source>there is nothing in it that can be spoken</source>
        <translation>裡面沒有可以朗讀的內容</translation>
    </message>
    <message>
        <source>{name} reads aloud</source>
        <translation>可以朗讀：{name}</translation>
    </message>
    <message>
        <source>There is none: nothing is read aloud</source>
        <translation>沒有語音，不能朗讀</translation>
    </message>
    <message>
        <source>It has failed ({reason})</source>
        <translation>出錯了（{reason}）</translation>
    </message>
    <message>
        <source>Without {names} nothing is played, or no MP3 and Ogg are written</source>
        <translation>沒有 {names}，就不能播放聲音，或不能寫 MP3 和 Ogg</translation>
    </message>
    <message>
        <source>The sound of films is heard by ffmpeg</source>
        <translation>影片的聲音由 ffmpeg 播放</translation>
    </message>
    <message>
        <source>Without ffmpeg no sound of films is heard, nor M4A and Opus</source>
        <translation>沒有 ffmpeg，影片、M4A 和 Opus 的聲音都聽不到</translation>
    </message>
    <message>
        <source>{name} holds no voice of Kokoro, or the package onnxruntime is not there; to install it: {command}</source>
        <translation>{name} 裡沒有 Kokoro 語音，或者沒有安裝套件 onnxruntime；安裝：{command}</translation>
    </message>
    <message>
        <source>No voice was found. On Debian and Ubuntu: {command}</source>
        <translation>找不到語音。在 Debian 和 Ubuntu 上：{command}</translation>
    </message>
    <message>
        <source>Nothing here can play sound.</source>
        <translation>這裡沒有能播放聲音的裝置。</translation>
    </message>
    <message>
        <source>MP3 and Ogg need the package soundfile; to install it: {command}</source>
        <translation>寫 MP3 和 Ogg 需要套件 soundfile；安裝：{command}</translation>
    </message>
    <message>
        <source>A WAV file cannot hold so much sound; MP3 and Ogg can.</source>
        <translation>WAV 檔裝不下這麼長的聲音，MP3 和 Ogg 可以。</translation>
    </message>
    <message>
        <source>The sound of films, of M4A and Opus too, needs the program ffmpeg. On Debian and Ubuntu: {command}</source>
        <translation>影片以及 M4A、Opus 的聲音需要 ffmpeg。在 Debian 和 Ubuntu 上：{command}</translation>
    </message>
    <message>
        <source>The voice has failed ({reason}).</source>
        <translation>語音出錯了（{reason}）。</translation>
    </message>
    <message>
        <source>Voice</source>
        <comment>that reads aloud</comment>
        <translation>語音</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>選擇資料夾…</translation>
    </message>
    <message>
        <source>Choose a folder with the voice Kokoro</source>
        <translation>選擇放有 Kokoro 語音的資料夾</translation>
    </message>
    <message>
        <source>Kokoro, from “{name}”.</source>
        <translation>Kokoro，來自「{name}」。</translation>
    </message>
    <message>
        <source>eSpeak NG. Kokoro sounds better and takes longer: choose the folder that it lies in.</source>
        <translation>eSpeak NG。Kokoro 更好聽，但慢一些：選擇它所在的資料夾。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>「{name}」已經不在了。</translation>
    </message>
    <message>
        <source>Recordings need the package miniaudio; to install it: {command}</source>
        <translation>播放錄音需要 miniaudio 這個套件；安裝：{command}</translation>
    </message>
    <message>
        <source>“{name}” lasts longer than a day.</source>
        <translation>「{name}」超過一天。</translation>
    </message>
    <message>
        <source>“{name}” has no sound that can be heard.</source>
        <translation>「{name}」裡沒有能播放的聲音。</translation>
    </message>
    <message>
        <source>The sound in “{name}” is larger than {size} MB.</source>
        <translation>「{name}」裡的聲音超過 {size} MB。</translation>
    </message>
    <message>
        <source>The sound in “{name}” cannot be taken out: {reason}.</source>
        <translation>取不出「{name}」裡的聲音：{reason}。</translation>
    </message>
    <message>
        <source>The sound in “{name}” is damaged.</source>
        <translation>「{name}」裡的聲音已損毀。</translation>
    </message>
    <message>
        <source>The article is too long for a book with a voice.</source>
        <translation>文章太長，做不成帶語音的書。</translation>
    </message>
    <message>
        <source>Nothing in the article can be spoken.</source>
        <translation>文章裡沒有能讀出來的字。</translation>
    </message>
    <message>
        <source>The article has no recording with times yet: choose one under “Recording…”.</source>
        <translation>文章還沒有帶時間的錄音：請在「錄音…」裡選一個。</translation>
    </message>
</context>
</TS>
