# op basis.xml
s/urn:klaar:beschikking/urn:iets:anders/
