<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#assign application = client.name?has_content?then(advancedMsg(client.name), client.clientId)>
<@layout.registrationLayout bodyClass="oauth" displayContext=false; section>
  <#if section = "header">
    ${msg("oauthGrantTitle", application)}
  <#elseif section = "form">
    <p class="trust-lead">${msg("oauthGrantRequest")}</p>
    <ul class="${properties.kcListClass}">
      <#list oauth.clientScopesRequested![] as scope>
      <li><#if scope.parameterizedScopeParameter??>${advancedMsg(scope.consentScreenText, scope.parameterizedScopeParameter)}<#else>${advancedMsg(scope.consentScreenText)}</#if></li>
      </#list>
    </ul>
    <#if client.attributes.policyUri?? || client.attributes.tosUri??>
    <p class="muted">${msg("oauthGrantReview", application)}
      <#if client.attributes.tosUri??><a href="${client.attributes.tosUri}" target="_blank" rel="noopener">${msg("oauthGrantTos")}</a></#if>
      <#if client.attributes.policyUri??><a href="${client.attributes.policyUri}" target="_blank" rel="noopener">${msg("oauthGrantPolicy")}</a></#if>
    </p>
    </#if>
    <form class="${properties.kcFormClass}" action="${url.oauthAction}" method="post">
      <input type="hidden" name="code" value="${oauth.code}">
      <@buttons.actionGroup>
        <@buttons.button id="kc-login" name="accept" label="doYes"/>
        <@buttons.button id="kc-cancel" name="cancel" label="doNo" type="secondary"/>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
