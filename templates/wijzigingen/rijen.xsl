<?xml version="1.0" encoding="UTF-8"?>
<!--
  The table of old and new text, from rows of
    <u:rij soort="nieuw|gewijzigd|vervallen|vernummerd|verplaatst" plaats="artikel 5, tweede lid" oude-plaats?>
      <u:was><u:blok label? inspringen="0" kop="ja|nee" label-anders="ja|nee"><u:gelijk>…</u:gelijk><u:weg>…</u:weg>…</u:blok>*</u:was>
      <u:wordt><u:blok …><u:gelijk>…</u:gelijk><u:nieuw>…</u:nieuw>…</u:blok>*</u:wordt>
    </u:rij>
  or, where it is known which old and new blocks belong together, in u:rij: <u:paar><u:was>…</u:was><u:wordt>…</u:wordt></u:paar>*, each a row of its own.
  White space within a blok counts. What goes is in del, what is new in ins: each output says so in its own way, never by colour alone.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:u="urn:klaar:uitvoer" exclude-result-prefixes="u">

  <xsl:template name="was-wordt">
    <xsl:param name="rijen"/>
    <xsl:param name="links">Was</xsl:param>
    <xsl:param name="rechts">Wordt</xsl:param>
    <p class="klein">Zo leest u de tabel: <del>deze woorden</del> vervallen en <ins>deze woorden</ins> zijn nieuw. Wat niet is gemarkeerd of niet in de tabel staat, blijft gelijk.</p>
    <table class="was-wordt">
      <thead><tr><th scope="col"><xsl:value-of select="$links"/></th><th scope="col"><xsl:value-of select="$rechts"/></th></tr></thead>
      <tbody><xsl:apply-templates select="$rijen"/></tbody>
    </table>
  </xsl:template>

  <xsl:template match="u:rij">
    <xsl:variable name="erboven" select="preceding-sibling::u:rij[1]"/>
    <!-- The text below a heading that changed: under the same name. -->
    <xsl:if test="not($erboven/@plaats = @plaats and $erboven/@soort = @soort and $erboven//u:blok and not($erboven//u:blok[not(@kop = 'ja')] or @oude-plaats))">
      <tr class="plaats"><th scope="col" colspan="2"><xsl:apply-templates select="." mode="plaats"/></th></tr>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="not(.//u:blok)"><tr><td colspan="2"><p>De woorden zijn gelijk gebleven.</p></td></tr></xsl:when>
      <xsl:when test="u:paar[2] and not(u:paar[1]//u:blok[not(@kop = 'ja')])">
        <xsl:call-template name="naast-elkaar"><xsl:with-param name="paren" select="u:paar[position() &lt; 3]"/></xsl:call-template>
        <xsl:apply-templates select="u:paar[position() &gt; 2]"/>
      </xsl:when>
      <xsl:when test="u:paar"><xsl:apply-templates select="u:paar"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="naast-elkaar"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="u:paar"><xsl:call-template name="naast-elkaar"/></xsl:template>

  <!-- An empty side of the whole is said in words; beside a new paragraph there is just nothing. A heading shares the row of what stands below it. -->
  <xsl:template name="naast-elkaar">
    <xsl:param name="paren" select="."/>
    <tr>
      <td>
        <xsl:apply-templates select="$paren/u:was/u:blok"/>
        <xsl:if test="ancestor-or-self::u:rij[not(.//u:was/u:blok)] and not(preceding-sibling::u:paar)"><p><em>nog niet in de tekst</em></p></xsl:if>
      </td>
      <td>
        <xsl:apply-templates select="$paren/u:wordt/u:blok"/>
        <xsl:if test="ancestor-or-self::u:rij[not(.//u:wordt/u:blok)] and not(preceding-sibling::u:paar)"><p><em>niet meer in de tekst</em></p></xsl:if>
      </td>
    </tr>
  </xsl:template>

  <!-- "Artikel 6: vernummerd, was artikel 5" -->
  <xsl:template match="u:rij" mode="plaats">
    <xsl:value-of select="translate(substring(@plaats, 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
    <xsl:value-of select="substring(@plaats, 2)"/>
    <xsl:text>: </xsl:text>
    <xsl:value-of select="@soort"/>
    <xsl:if test="@oude-plaats != '' and @oude-plaats != @plaats">
      <xsl:text>, was </xsl:text>
      <xsl:value-of select="translate(substring(@oude-plaats, 1, 1), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"/>
      <xsl:value-of select="substring(@oude-plaats, 2)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="u:blok">
    <p>
      <xsl:if test="@inspringen &gt; 0">
        <xsl:attribute name="class">
          <xsl:text>in-</xsl:text>
          <xsl:choose><xsl:when test="@inspringen &gt; 4">4</xsl:when><xsl:otherwise><xsl:value-of select="@inspringen"/></xsl:otherwise></xsl:choose>
        </xsl:attribute>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="@kop = 'ja'"><strong><xsl:call-template name="blok"/></strong></xsl:when>
        <xsl:otherwise><xsl:call-template name="blok"/></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- The number before it is marked when it goes or is new; with the words after it in one mark, where those are marked too: said once. -->
  <xsl:template name="blok">
    <xsl:variable name="weg" select="@label != '' and parent::u:was and (@label-anders = 'ja' or not(@label = ../../u:wordt/u:blok/@label))"/>
    <xsl:variable name="nieuw" select="@label != '' and parent::u:wordt and (@label-anders = 'ja' or not(@label = ../../u:was/u:blok/@label))"/>
    <xsl:choose>
      <xsl:when test="$weg and u:*[1][self::u:weg]"><del><xsl:value-of select="concat(@label, ' ', u:*[1])"/></del></xsl:when>
      <xsl:when test="$nieuw and u:*[1][self::u:nieuw]"><ins><xsl:value-of select="concat(@label, ' ', u:*[1])"/></ins></xsl:when>
      <xsl:otherwise>
        <xsl:choose>
          <xsl:when test="$weg"><del><xsl:value-of select="@label"/></del></xsl:when>
          <xsl:when test="$nieuw"><ins><xsl:value-of select="@label"/></ins></xsl:when>
          <xsl:otherwise><xsl:value-of select="@label"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@label != ''"><xsl:text> </xsl:text></xsl:if>
        <xsl:apply-templates select="u:*[1]" mode="deel"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="u:*[position() &gt; 1]" mode="deel"/>
  </xsl:template>

  <xsl:template match="u:gelijk" mode="deel"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="u:weg" mode="deel"><del><xsl:value-of select="."/></del></xsl:template>
  <xsl:template match="u:nieuw" mode="deel"><ins><xsl:value-of select="."/></ins></xsl:template>
</xsl:stylesheet>
