<?xml version="1.0" encoding="UTF-8"?>
<!-- Words and tables that letters about bijstand itself share: what bijstand is, norm and income, lists of papers, how to apply again. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:template name="wat-is-bijstand">Bijstand is geld om van te leven als u zelf te weinig hebt.</xsl:template>

  <xsl:template name="wie-krijgt">
    <xsl:choose>
      <xsl:when test="$paar">U en uw partner krijgen samen</xsl:when>
      <xsl:otherwise>U krijgt</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="wat-is-norm">De norm is de hoogste bijstand die u in uw situatie kunt krijgen.</xsl:template>

  <!-- Rows of a table of amounts: the norm, and each income with what of it does not count. -->
  <xsl:template match="b:norm" mode="rij">
    <xsl:call-template name="bedragregel">
      <xsl:with-param name="wat">De norm voor uw situatie</xsl:with-param>
      <xsl:with-param name="bedrag" select="normalize-space(b:bedrag)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Income that is taken off: with a minus sign. -->
  <xsl:template match="b:inkomst" mode="rij-af">
    <tr>
      <th scope="row">Eraf: <xsl:value-of select="b:omschrijving"/></th>
      <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="normalize-space(b:bedrag)"/></xsl:call-template></td>
    </tr>
    <xsl:if test="b:vrijlating">
      <tr>
        <th scope="row">Erbij: dit deel van uw inkomen telt niet mee</th>
        <td class="bedrag"><xsl:apply-templates select="b:vrijlating" mode="euro-in-tabel"/></td>
      </tr>
    </xsl:if>
  </xsl:template>

  <!-- Income that is added up. -->
  <xsl:template match="b:inkomst" mode="rij">
    <tr>
      <th scope="row">Inkomen: <xsl:value-of select="b:omschrijving"/></th>
      <td class="bedrag"><xsl:apply-templates select="b:bedrag" mode="euro-in-tabel"/></td>
    </tr>
    <xsl:if test="b:vrijlating">
      <tr>
        <th scope="row">Eraf: dit deel telt niet mee</th>
        <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="normalize-space(b:vrijlating)"/></xsl:call-template></td>
      </tr>
    </xsl:if>
  </xsl:template>

  <!-- "− € 100": the true minus sign. -->
  <xsl:template name="min">
    <xsl:param name="bedrag"/>
    <xsl:text>−&#160;</xsl:text>
    <xsl:value-of select="k:euro($bedrag, 'centen')"/>
  </xsl:template>

  <!-- The papers that did not come, or not whole. -->
  <xsl:template match="b:stukken" mode="lijst">
    <ul>
      <xsl:for-each select="b:stuk[b:ontvangen != 'ja']">
        <li>
          <xsl:value-of select="b:naam"/>
          <xsl:if test="b:ontbreekt"><xsl:text>. Wij missen nog: </xsl:text><xsl:value-of select="b:ontbreekt"/><xsl:text>.</xsl:text></xsl:if>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- All papers, with what had come on the last day. -->
  <xsl:template match="b:stukken" mode="tabel">
    <table>
      <caption>Dit hadden wij op <xsl:apply-templates select="$gegevens/b:einddatum" mode="datum"/></caption>
      <thead>
        <tr><th scope="col">Stuk</th><th scope="col">Kregen wij het?</th></tr>
      </thead>
      <tbody>
        <xsl:for-each select="b:stuk">
          <tr>
            <th scope="row"><xsl:value-of select="b:naam"/></th>
            <td><xsl:apply-templates select="." mode="gekregen"/></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="b:stuk" mode="gekregen">
    <xsl:choose>
      <xsl:when test="b:ontvangen = 'ja'">Ja<xsl:apply-templates select="." mode="op"/></xsl:when>
      <xsl:when test="b:ontvangen = 'deels'">Een deel<xsl:apply-templates select="." mode="op"/></xsl:when>
      <xsl:otherwise>Nee</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="b:ontbreekt"><xsl:text>. Wij missen: </xsl:text><xsl:value-of select="b:ontbreekt"/></xsl:if>
  </xsl:template>

  <xsl:template match="b:stuk" mode="op">
    <xsl:if test="b:ontvangenOp"><xsl:text>, op </xsl:text><xsl:apply-templates select="b:ontvangenOp" mode="datum"/></xsl:if>
  </xsl:template>

  <xsl:template name="opnieuw-aanvragen">
    <p>
      <xsl:text>U vraagt bijstand aan via </xsl:text>
      <a href="https://www.werk.nl">www.werk.nl</a>
      <xsl:text>. U logt daar in met DigiD. Lukt dat niet? Bel ons dan, want wij helpen u graag.</xsl:text>
    </p>
  </xsl:template>

  <!-- For who now has nothing: where help is. -->
  <xsl:template name="geen-geld">
    <p>Hebt u nu geen geld voor eten, huur of energie? Bel ons dan meteen, zodat wij samen hulp zoeken. Hebt u schulden? Ook daar helpen wij u gratis bij.</p>
  </xsl:template>
</xsl:stylesheet>
