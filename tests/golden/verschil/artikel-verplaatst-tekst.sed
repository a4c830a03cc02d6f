# op basis.xml
/art_4"/{N
h
d
}
/art_6"/{N
G
}
