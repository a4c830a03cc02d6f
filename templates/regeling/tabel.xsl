<?xml version="1.0" encoding="UTF-8"?>
<!--
  CALS tables. Cells go by the names of their columns; where names are missing or doubled, by their order, so that no
  words are lost. A cell over more columns has colspan; one over more rows stands in its first row, empty cells are below it.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:s="https://standaarden.overheid.nl/stop/imop/tekst/" exclude-result-prefixes="s">

  <xsl:template match="s:table">
    <xsl:apply-templates select="s:tgroup[.//s:row]"/>
    <xsl:apply-templates select="s:Bron"/>
  </xsl:template>

  <xsl:template match="s:tgroup">
    <xsl:variable name="kolommen" select="s:colspec/@colname"/>
    <xsl:variable name="breedte"><xsl:call-template name="breedte"/></xsl:variable>
    <xsl:variable name="op-naam" select="not(.//s:entry[not(@colname = $kolommen or @namest = $kolommen)]) and
      not(.//s:entry[@colname = preceding-sibling::s:entry/@colname]) and count(s:colspec) &gt;= number($breedte)"/>
    <table>
      <xsl:if test="not(preceding-sibling::s:tgroup) and ../s:title"><caption><xsl:apply-templates select="../s:title/node()" mode="regel"/></caption></xsl:if>
      <xsl:if test="s:thead/s:row and s:tbody/s:row">
        <thead>
          <xsl:apply-templates select="s:thead/s:row">
            <xsl:with-param name="breedte" select="number($breedte)"/>
            <xsl:with-param name="op-naam" select="$op-naam"/>
          </xsl:apply-templates>
        </thead>
      </xsl:if>
      <tbody>
        <xsl:apply-templates select="s:tbody/s:row|s:thead[not(../s:tbody/s:row)]/s:row">
          <xsl:with-param name="breedte" select="number($breedte)"/>
          <xsl:with-param name="op-naam" select="$op-naam"/>
        </xsl:apply-templates>
      </tbody>
    </table>
  </xsl:template>

  <!-- Columns: what the table says, or what its longest row has. -->
  <xsl:template name="breedte">
    <xsl:variable name="langste">
      <xsl:for-each select=".//s:row">
        <xsl:sort select="count(s:entry)" data-type="number" order="descending"/>
        <xsl:if test="position() = 1"><xsl:value-of select="count(s:entry)"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@cols &gt;= number($langste)"><xsl:value-of select="number(@cols)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$langste"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="s:row">
    <xsl:param name="breedte"/>
    <xsl:param name="op-naam"/>
    <tr>
      <xsl:choose>
        <xsl:when test="$op-naam"><xsl:call-template name="cel-op-naam"><xsl:with-param name="kolom" select="1"/><xsl:with-param name="breedte" select="$breedte"/></xsl:call-template></xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="s:entry"/>
          <xsl:call-template name="lege-cellen"><xsl:with-param name="aantal" select="$breedte - count(s:entry)"/></xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </tr>
  </xsl:template>

  <xsl:template name="cel-op-naam">
    <xsl:param name="kolom"/>
    <xsl:param name="breedte"/>
    <xsl:variable name="naam" select="../../s:colspec[$kolom]/@colname"/>
    <xsl:variable name="cel" select="s:entry[@namest = $naam or (not(@namest) and @colname = $naam)][1]"/>
    <xsl:variable name="tot" select="count(../../s:colspec[@colname = $cel/@nameend]/preceding-sibling::s:colspec) + 1"/>
    <xsl:variable name="span">
      <xsl:choose>
        <xsl:when test="$cel/@namest and ../../s:colspec/@colname = $cel/@nameend and $tot &gt;= $kolom"><xsl:value-of select="$tot - $kolom + 1"/></xsl:when>
        <xsl:otherwise>1</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$kolom &lt;= $breedte">
      <xsl:choose>
        <xsl:when test="$cel"><xsl:apply-templates select="$cel"><xsl:with-param name="span" select="number($span)"/></xsl:apply-templates></xsl:when>
        <xsl:otherwise><xsl:call-template name="lege-cellen"><xsl:with-param name="aantal" select="1"/></xsl:call-template></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="cel-op-naam">
        <xsl:with-param name="kolom" select="$kolom + number($span)"/>
        <xsl:with-param name="breedte" select="$breedte"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="lege-cellen">
    <xsl:param name="aantal"/>
    <xsl:if test="$aantal &gt;= 1">
      <td/>
      <xsl:call-template name="lege-cellen"><xsl:with-param name="aantal" select="$aantal - 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="s:entry">
    <xsl:param name="span" select="1"/>
    <xsl:choose>
      <xsl:when test="ancestor::s:thead and ancestor::s:tgroup/s:tbody/s:row">
        <th scope="col"><xsl:call-template name="cel"><xsl:with-param name="span" select="$span"/></xsl:call-template></th>
      </xsl:when>
      <xsl:otherwise><td><xsl:call-template name="cel"><xsl:with-param name="span" select="$span"/></xsl:call-template></td></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="cel">
    <xsl:param name="span"/>
    <xsl:if test="$span &gt; 1"><xsl:attribute name="colspan"><xsl:value-of select="$span"/></xsl:attribute></xsl:if>
    <xsl:choose>
      <xsl:when test="count(s:*) = 1 and s:Al"><xsl:apply-templates select="s:Al/node()" mode="regel"/></xsl:when>
      <xsl:when test="s:*"><xsl:apply-templates select="s:*"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
