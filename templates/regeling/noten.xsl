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
        <li>
          <xsl:attribute name="id"><xsl:apply-templates select="." mode="noot-id"/></xsl:attribute>
          <xsl:attribute name="data-label"><xsl:text>[</xsl:text><xsl:apply-templates select="." mode="noot-nummer"/><xsl:text>]</xsl:text></xsl:attribute>
          <xsl:choose>
            <xsl:when test="s:Al"><xsl:apply-templates select="s:*[not(self::s:NootNummer)]"/></xsl:when>
            <xsl:otherwise><xsl:apply-templates select="node()[not(self::s:NootNummer)]" mode="regel"/></xsl:otherwise>
          </xsl:choose>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:template>

  <xsl:template match="s:Noot" mode="regel">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="noot-id"/></xsl:variable>
    <sup><a href="#{$id}">[<xsl:apply-templates select="." mode="noot-nummer"/>]</a></sup>
  </xsl:template>

  <xsl:template match="s:Noot" mode="noot-nummer">
    <xsl:choose>
      <xsl:when test="normalize-space(s:NootNummer) != ''"><xsl:value-of select="normalize-space(s:NootNummer)"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="noot-plaats"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="s:Noot" mode="noot-id">
    <xsl:variable name="houder" select="(ancestor::s:Artikel|ancestor::s:Divisietekst|ancestor::s:InleidendeTekst|ancestor::s:Aanhef|ancestor::s:Sluiting)[last()]"/>
    <xsl:choose>
      <xsl:when test="$houder"><xsl:value-of select="concat($houder/@eId, '.noot-')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat(ancestor::*[@eId][1]/@eId, '.kopnoot-')"/></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="." mode="noot-plaats"/>
  </xsl:template>

  <!-- Which of its holder's notes it is. -->
  <xsl:template match="s:Noot" mode="noot-plaats">
    <xsl:variable name="deze" select="generate-id()"/>
    <xsl:variable name="houder" select="(ancestor::s:Artikel|ancestor::s:Divisietekst|ancestor::s:InleidendeTekst|ancestor::s:Aanhef|ancestor::s:Sluiting)[last()]"/>
    <xsl:for-each select="$houder//s:Noot|ancestor::s:Kop[not($houder)]//s:Noot">
      <xsl:if test="generate-id() = $deze"><xsl:value-of select="position()"/></xsl:if>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
