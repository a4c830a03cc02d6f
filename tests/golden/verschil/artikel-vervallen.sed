# op basis.xml
/art_5"/,/<.Artikel>/{
/<Kop>/!d
s|$|<Vervallen/></Artikel>|
}
