<#-- SPDX-License-Identifier: Apache-2.0 -->
<#macro actionGroup horizontal=false>
  <div class="${properties.kcFormActionGroupClass}"><#nested></div>
</#macro>

<#macro button label id="" name="" type="primary" fullWidth=true class=[] extra...>
  <button class="${properties["kcButton" + type?cap_first + "Class"]}" type="submit"<#if id?has_content> id="${id}"</#if><#if name?has_content> name="${name}"</#if><#list extra as key, value> ${key}="${value}"</#list>>${msg(label)}</button>
</#macro>

<#macro buttonLink href label id="" class=["kcButtonSecondaryClass"]>
  <a class="${properties.kcButtonLinkClass}" href="${href}"<#if id?has_content> id="${id}"</#if>>${msg(label)}</a>
</#macro>

<#macro loginButton label="doLogIn">
  <@actionGroup>
    <@button id="kc-login" name="login" label=label/>
  </@actionGroup>
</#macro>
