<#--
  SPDX-License-Identifier: Apache-2.0

  Four fields, the e-mail voluntary. The account type is preset by what the application demands; the links at the top change it.
-->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "register-commons.ftl" as terms>
<#import "password-commons.ftl" as passwordCommons>
<#assign values = (register.formData)!{}>
<@layout.registrationLayout displayInfo=true; section>
  <#if section = "header">
    ${(agent!false)?then(msg("registerTitleAgent"), msg("registerTitle"))}
  <#elseif section = "form">
    <p class="trust-lead">${(agent!false)?then(msg("registerLeadAgent"), msg("registerLead"))}</p>
    <form id="kc-register-form" class="${properties.kcFormClass}" action="${url.registrationAction}" method="post" novalidate>
      <@field.input name="username" label=msg("username") hint=(agent!false)?then(msg("usernameHintAgent"), msg("usernameHint")) value=values.username!"" autocomplete="username"/>
      <#if passwordRequired!true>
        <@field.password name="password" label=msg("password") hint=passwordCommons.hint() autocomplete="new-password"/>
        <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
      </#if>
      <@field.input name="email" label=msg("emailOptional") hint=msg("emailHint") value=values.email!"" type="email" inputmode="email" autocomplete="email"/>
      <@terms.termsAcceptance/>
      <input type="hidden" name="accountType" value="${accountType!"natural"}">
      <@buttons.actionGroup>
        <@buttons.button label="doRegister" id="kc-register"/>
      </@buttons.actionGroup>
    </form>
  <#elseif section = "info">
    <p>${msg("haveAccount")} <a href="${url.loginUrl}<#if accountType??>&amp;accountType=${accountType}</#if>">${msg("doLogIn")}</a></p>
  </#if>
</@layout.registrationLayout>
