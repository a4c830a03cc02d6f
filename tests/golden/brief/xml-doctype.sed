# op basis.xml
2i <!DOCTYPE beschikking [ <!ENTITY naam SYSTEM "file:///etc/hostname"> ]>
