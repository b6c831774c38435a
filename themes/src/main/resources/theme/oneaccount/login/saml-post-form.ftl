<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayContext=false; section>
  <#if section = "header">
    ${msg("saml.post-form.title")}
  <#elseif section = "form">
    <p class="trust-lead">${msg("saml.post-form.message")}</p>
    <form class="${properties.kcFormClass}" name="saml-post-binding" method="post" action="${samlPost.url}" data-submit-when-loaded>
      <#if samlPost.SAMLRequest??><input type="hidden" name="SAMLRequest" value="${samlPost.SAMLRequest}"></#if>
      <#if samlPost.SAMLResponse??><input type="hidden" name="SAMLResponse" value="${samlPost.SAMLResponse}"></#if>
      <#if samlPost.relayState??><input type="hidden" name="RelayState" value="${samlPost.relayState}"></#if>
      <@buttons.actionGroup><button class="${properties.kcButtonPrimaryClass}" type="submit">${msg("doContinue")}</button></@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
