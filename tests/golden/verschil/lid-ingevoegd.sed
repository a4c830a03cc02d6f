# op basis.xml
/art_2__para_4"/s|4\.|5.|
/art_2__para_3"/s|3\.|4.|
/art_2__para_2"/s|2\.|3.|
/art_2__para_1"/a <Lid eId="chp_1__art_2__para_9" wId="gm9999_2__chp_1__art_2__para_2"><LidNummer>2.</LidNummer><Inhoud><Al>De aanvraag gaat over een eigen fiets.</Al></Inhoud></Lid>
