<?xml version="1.0" encoding="UTF-8"?>
<!--
  Notes: a number in the text, [1], that leads to the list at the end of the article (or annex, or below the heading
  that has it). A note keeps the number of its source, and is counted within its holder where it has none.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:s="https://standaarden.overheid.nl/stop/imop/tekst/" exclude-result-prefixes="s">

  <!-- At the end of an article, a text of an annex, an opening or a closing. -->
  <xsl:template name="noten">
    <xsl:if test=".//s:Noot"><xsl:call-template name="notenlijst"><xsl:with-param name="noten" select=".//s:Noot"/></xsl:call-template></xsl:if>
  </xsl:template>

  <!-- Below the heading of a division. -->
  <xsl:template name="noten-kop">
    <xsl:if test="s:Kop//s:Noot"><xsl:call-template name="notenlijst"><xsl:with-param name="noten" select="s:Kop//s:Noot"/></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template name="notenlijst">
    <xsl:param name="noten"/>
    <ol class="noten">
      <xsl:for-each select="$noten">
        <xsl:variable name="plaats" select="position()"/>
        <li>
          <xsl:attribute name="id"><xsl:apply-templates select="." mode="noot-id"/><xsl:value-of select="$plaats"/></xsl:attribute>
          <xsl:attribute name="data-label">
            <xsl:text>[</xsl:text>
            <xsl:apply-templates select="." mode="noot-nummer"><xsl:with-param name="plaats" select="$plaats"/></xsl:apply-templates>
            <xsl:text>]</xsl:text>
          </xsl:attribute>
          <xsl:choose>
            <xsl:when test="s:Al"><xsl:apply-templates select="s:*[not(self::s:NootNummer)]"/></xsl:when>
            <xsl:otherwise><xsl:apply-templates select="node()[not(self::s:NootNummer)]" mode="regel"/></xsl:otherwise>
          </xsl:choose>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:template>

  <!-- Which of its holder's notes it is: those of a heading come first, and a division has no others. -->
  <xsl:template match="s:Noot" mode="regel">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="noot-id"/></xsl:variable>
    <xsl:variable name="plaats"><xsl:number level="any" count="s:Noot" from="s:Artikel|s:Divisietekst|s:InleidendeTekst|s:Aanhef|s:Sluiting|s:Kop"/></xsl:variable>
    <sup><a href="#{$id}{$plaats}">[<xsl:apply-templates select="." mode="noot-nummer"><xsl:with-param name="plaats" select="$plaats"/></xsl:apply-templates>]</a></sup>
  </xsl:template>

  <xsl:template match="s:Noot" mode="noot-nummer">
    <xsl:param name="plaats"/>
    <xsl:choose>
      <xsl:when test="normalize-space(s:NootNummer) != ''"><xsl:value-of select="normalize-space(s:NootNummer)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$plaats"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="s:Noot" mode="noot-id">
    <xsl:variable name="houder" select="ancestor::*[self::s:Artikel or self::s:Divisietekst or self::s:InleidendeTekst or self::s:Aanhef or self::s:Sluiting][1]"/>
    <xsl:choose>
      <xsl:when test="$houder"><xsl:value-of select="concat($houder/@eId, '.noot-')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat(ancestor::*[@eId][1]/@eId, '.kopnoot-')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
