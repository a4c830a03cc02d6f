# op basis.xml
s|<Al>een gewone fiets;</Al>||
