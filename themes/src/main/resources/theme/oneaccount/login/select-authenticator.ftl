<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayOtherWays=false; section>
  <#if section = "header">
    ${msg("loginChooseAuthenticator")}
  <#elseif section = "form">
    <form id="kc-select-credential-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <#list auth.authenticationSelections as way>
      <button class="choice" type="submit" name="authenticationExecution" value="${way.authExecId}">
        <span class="choice-name">${msg(way.displayName)}</span>
        <span class="muted">${msg(way.helpText)}</span>
      </button>
      </#list>
    </form>
  </#if>
</@layout.registrationLayout>
