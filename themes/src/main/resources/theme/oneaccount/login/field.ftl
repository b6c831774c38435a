<#--
  SPDX-License-Identifier: Apache-2.0

  The fields of keycloak.v2's own pages, in our order: label, hint, error, input.
  Every error is remembered for the summary at the top (template.ftl).
-->
<#macro group name label error="" required=false hint="">
  <#if error?has_content>
    <#global fieldErrors = (.globals.fieldErrors![]) + [{"name": name, "text": error}]>
  </#if>
  <div class="${properties.kcFormGroupClass}">
    <#if label?has_content><label for="${name}" class="${properties.kcFormLabelClass}">${label}</label></#if>
    <#if hint?has_content><p class="trust-hint" id="${name}-hint">${hint}</p></#if>
    <#if error?has_content><p class="${properties.kcInputErrorMessageClass}" id="input-error-${name}">${error}</p></#if>
    <#nested>
  </div>
</#macro>

<#macro described name error="" hint="">
  <#if error?has_content>aria-invalid="true"</#if>
  <#if error?has_content || hint?has_content>aria-describedby="<#if hint?has_content>${name}-hint </#if><#if error?has_content>input-error-${name}</#if>"</#if>
</#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false hint="" type="text" inputmode="">
  <@group name=name label=label error=error required=required hint=hint>
    <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
      <input id="${name}" name="${name}" value="${value}" type="${type}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"
             <#if autocomplete == "one-time-code">inputmode="numeric"<#elseif inputmode?has_content>inputmode="${inputmode}"</#if>
             <@described name=name error=error hint=hint/>>
    </span>
  </@group>
</#macro>

<#-- The button that shows the password appears with the script only. -->
<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false hint="">
  <@group name=name label=label error=error required=required hint=hint>
    <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
      <input id="${name}" name="${name}" value="${value}" type="password" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"
             <@described name=name error=error hint=hint/>>
      <button class="reveal" type="button" hidden aria-controls="${name}" data-reveal data-show="${msg("reveal")}" data-hide="${msg("conceal")}"
              data-show-label="${msg("showPassword")}" data-hide-label="${msg("hidePassword")}"></button>
    </span>
    <#nested>
    <#if forgotPassword><p class="forgot"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
  </@group>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
  <@group name=name label=label>
    <span class="${properties.kcInputClass}">
      <input id="${name}" name="${name}" type="text" value="${value}" aria-label="${ariaLabel}" <#if readonly>readonly</#if>>
    </span>
  </@group>
</#macro>

<#macro checkbox name label value=false required=false>
  <label class="${properties.kcCheckboxClass}"><input type="checkbox" id="${name}" name="${name}" <#if value>checked</#if>><span>${label}</span></label>
</#macro>

<#macro errorIcon error=""></#macro>
