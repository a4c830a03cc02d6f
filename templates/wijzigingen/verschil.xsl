<?xml version="1.0" encoding="UTF-8"?>
<!--
  The difference between two texts: a summary and the table. Made from
    <u:verschil oud oud-bron nieuw nieuw-bron>      titles of the texts, and where they come from
      <u:rij ...>*                                  see rijen.xsl
    </u:verschil>
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:u="urn:klaar:uitvoer" xmlns:k="urn:klaar:functies" exclude-result-prefixes="u k">

  <xsl:include href="rijen.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:variable name="verschil" select="/u:verschil"/>

  <xsl:template match="/">
    <html lang="nl">
      <head>
        <title>Verschil tussen <xsl:value-of select="$verschil/@oud"/> en <xsl:value-of select="$verschil/@nieuw"/></title>
        <meta name="oud" content="{$verschil/@oud}"/>
        <meta name="nieuw" content="{$verschil/@nieuw}"/>
      </head>
      <body>
        <main>
          <h1>Verschil tussen twee teksten</h1>
          <dl class="metagegevens">
            <dt>Oude tekst</dt>
            <dd><xsl:value-of select="$verschil/@oud"/><xsl:if test="$verschil/@oud-bron != ''"> (<xsl:value-of select="$verschil/@oud-bron"/>)</xsl:if></dd>
            <dt>Nieuwe tekst</dt>
            <dd><xsl:value-of select="$verschil/@nieuw"/><xsl:if test="$verschil/@nieuw-bron != ''"> (<xsl:value-of select="$verschil/@nieuw-bron"/>)</xsl:if></dd>
          </dl>
          <xsl:choose>
            <xsl:when test="$verschil/u:rij">
              <section>
                <h2>Samenvatting</h2>
                <ul>
                  <xsl:call-template name="telling"><xsl:with-param name="soort">gewijzigd</xsl:with-param></xsl:call-template>
                  <xsl:call-template name="telling"><xsl:with-param name="soort">nieuw</xsl:with-param></xsl:call-template>
                  <xsl:call-template name="telling"><xsl:with-param name="soort">vervallen</xsl:with-param></xsl:call-template>
                  <xsl:call-template name="telling"><xsl:with-param name="soort">vernummerd</xsl:with-param></xsl:call-template>
                  <xsl:call-template name="telling"><xsl:with-param name="soort">verplaatst</xsl:with-param></xsl:call-template>
                </ul>
              </section>
              <section>
                <h2>Oud naast nieuw</h2>
                <xsl:call-template name="was-wordt">
                  <xsl:with-param name="rijen" select="$verschil/u:rij"/>
                  <xsl:with-param name="links">Oud</xsl:with-param>
                  <xsl:with-param name="rechts">Nieuw</xsl:with-param>
                </xsl:call-template>
              </section>
            </xsl:when>
            <xsl:otherwise><p><strong>De teksten zijn gelijk.</strong></p></xsl:otherwise>
          </xsl:choose>
        </main>
      </body>
    </html>
  </xsl:template>

  <!-- "3 bepalingen gewijzigd: artikel 2, artikel 5, tweede lid en artikel 9" would be long: the places are in the table. -->
  <xsl:template name="telling">
    <xsl:param name="soort"/>
    <xsl:variable name="aantal" select="count($verschil/u:rij[@soort = $soort])"/>
    <xsl:if test="$aantal &gt; 0">
      <li>
        <xsl:value-of select="$aantal"/>
        <xsl:choose><xsl:when test="$aantal = 1"> bepaling </xsl:when><xsl:otherwise> bepalingen </xsl:otherwise></xsl:choose>
        <xsl:value-of select="$soort"/>
      </li>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
