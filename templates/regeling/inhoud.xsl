<?xml version="1.0" encoding="UTF-8"?>
<!-- The table of contents of a regulation: divisions and articles, annexes, explanatory notes, history; each a link. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:s="https://standaarden.overheid.nl/stop/imop/tekst/" xmlns:u="urn:klaar:uitvoer" exclude-result-prefixes="s u">

  <!-- The parts that have a line here. An article has none below it. -->
  <xsl:template match="s:Regeling" mode="inhoud">
    <xsl:variable name="delen" select="s:Lichaam/s:*[s:Kop/s:*][@eId]|s:Bijlage[@eId]|s:Toelichting[@eId]|s:ArtikelgewijzeToelichting[@eId]|s:AlgemeneToelichting[@eId]|s:Divisie[@eId]"/>
    <xsl:if test="count($delen) &gt; 1">
      <section>
        <h2>Inhoud</h2>
        <ul class="inhoudsopgave">
          <xsl:apply-templates select="$delen" mode="inhoud"/>
          <xsl:if test="/u:regeling/u:besluit"><li><a href="#klaar.geschiedenis">Geschiedenis</a></li></xsl:if>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="s:*" mode="inhoud">
    <xsl:variable name="delen" select="s:Boek|s:Deel|s:Hoofdstuk|s:Titel|s:Afdeling|s:Paragraaf|s:Subparagraaf|s:Subsubparagraaf|s:Artikel[s:Kop/s:*]|s:Divisie[s:Kop and not(ancestor::s:Toelichting)]"/>
    <li>
      <xsl:choose>
        <xsl:when test="$delen[@eId]">
          <p><xsl:call-template name="regel-inhoud"/></p>
          <ul><xsl:apply-templates select="$delen[@eId]" mode="inhoud"/></ul>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="regel-inhoud"/></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template name="regel-inhoud"><a href="#{@eId}"><xsl:apply-templates select="." mode="kop-plat"/></a></xsl:template>
</xsl:stylesheet>
