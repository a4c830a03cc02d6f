<?xml version="1.0" encoding="UTF-8"?>
<!--
  Small words: dates (mode datum on a date of the record, or call datum with iso), amounts (mode euro on an
  amount of the record), counts ("1 gift", "3 giften"), enumerations ("a, b en c").
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:template match="b:*" mode="datum">
    <time datetime="{normalize-space()}"><xsl:value-of select="k:datum(normalize-space())"/></time>
  </xsl:template>

  <xsl:template name="datum">
    <xsl:param name="iso"/>
    <time datetime="{normalize-space($iso)}"><xsl:value-of select="k:datum(normalize-space($iso))"/></time>
  </xsl:template>

  <xsl:template match="b:*" mode="euro"><xsl:value-of select="k:euro(normalize-space())"/></xsl:template>
  <!-- In a column the cents stand under each other. -->
  <xsl:template match="b:*" mode="euro-in-tabel"><xsl:value-of select="k:euro(normalize-space(), 'centen')"/></xsl:template>

  <!-- A percentage in a sentence: 97.5 becomes 97,5 procent. -->
  <xsl:template match="b:*" mode="procent"><xsl:value-of select="translate(number(.), '.', ',')"/> procent</xsl:template>

  <!-- aantal 1: "1 gift"; else "3 giften". -->
  <xsl:template name="aantal">
    <xsl:param name="aantal"/>
    <xsl:param name="een"/>
    <xsl:param name="meer"/>
    <xsl:value-of select="$aantal"/>
    <xsl:text> </xsl:text>
    <xsl:choose>
      <xsl:when test="$aantal = 1"><xsl:value-of select="$een"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$meer"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Inside a for-each: what stands after this item of an enumeration. -->
  <xsl:template name="en">
    <xsl:choose>
      <xsl:when test="position() = last()"/>
      <xsl:when test="position() = last() - 1"> en </xsl:when>
      <xsl:otherwise>, </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "u" or "u en uw partner". -->
  <xsl:template name="u">
    <xsl:text>u</xsl:text>
    <xsl:if test="$paar"> en uw partner</xsl:if>
  </xsl:template>

  <!-- A row of a table of amounts; soort is the class of the row (totaal) or nothing. -->
  <xsl:template name="bedragregel">
    <xsl:param name="wat"/>
    <xsl:param name="bedrag"/>
    <xsl:param name="soort"/>
    <tr>
      <xsl:if test="$soort != ''"><xsl:attribute name="class"><xsl:value-of select="$soort"/></xsl:attribute></xsl:if>
      <th scope="row"><xsl:copy-of select="$wat"/></th>
      <td class="bedrag"><xsl:value-of select="k:euro($bedrag, 'centen')"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
