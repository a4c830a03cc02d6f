# op basis.xml
/art_5"/,/<.Artikel>/d
