# op basis.xml
s/<partij/&/;s/<motivering>/<k:motivering>/;s/<\/motivering>/<\/k:motivering>/
