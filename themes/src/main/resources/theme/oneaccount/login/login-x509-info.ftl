<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <form id="kc-x509-login-info" class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <p>${msg("clientCertificate")} <strong id="certificate_subjectDN">${(x509.formData.subjectDN)!msg("noCertificate")}</strong></p>
      <#if (x509.formData.isUserEnabled)??><p>${msg("doX509Login")} <strong id="username">${(x509.formData.username)!""}</strong></p></#if>
      <@buttons.actionGroup>
        <@buttons.button id="kc-login" name="login" label="doContinue"/>
        <#if (x509.formData.isUserEnabled)??><@buttons.button id="kc-cancel" name="cancel" label="doIgnore" type="secondary"/></#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
