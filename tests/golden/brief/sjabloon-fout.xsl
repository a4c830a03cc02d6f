<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" exclude-result-prefixes="b k">
  <xsl:template match="/">
    <html lang="nl"><head><title>Proef</title></head><body>
<p><xsl:value-of select="b:zaaknummer["/></p>
    </body></html>
  </xsl:template>
</xsl:stylesheet>
