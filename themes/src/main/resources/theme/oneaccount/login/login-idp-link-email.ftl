<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("emailLinkIdpTitle", idpDisplayName)}
  <#elseif section = "form">
    <p class="trust-lead" id="instruction1">${msg("emailLinkIdp1", idpDisplayName, brokerContext.username, properties["brandName_" + lang]!properties.brandName)}</p>
    <div class="buttons">
      <a class="button button-second" href="${url.loginAction}">${msg("emailLinkIdp3")}</a>
      <a class="button button-link" href="${url.loginAction}">${msg("emailLinkIdp5")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
