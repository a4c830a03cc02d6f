# op basis.xml
s/<reden>4:12.1<\/reden>//
