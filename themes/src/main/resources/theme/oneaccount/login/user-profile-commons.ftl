<#--
  SPDX-License-Identifier: Apache-2.0

  The fields of the user profile, as the realm declares them.
-->
<#import "field.ftl" as field>

<#macro userProfileFormFields>
  <#list profile.attributes as attribute>
    <#if attribute.name == "locale" && realm.internationalizationEnabled && locale.currentLanguageTag?has_content>
      <input type="hidden" id="locale" name="locale" value="${locale.currentLanguageTag}">
    <#else>
      <#nested "beforeField" attribute>
      <@field.group name=attribute.name label=advancedMsg(attribute.displayName!"") error=messagesPerField.get(attribute.name) required=attribute.required
          hint=(attribute.annotations.inputHelperTextBefore??)?then(advancedMsg(attribute.annotations.inputHelperTextBefore!""), "")>
        <@inputFor attribute=attribute/>
      </@field.group>
      <#nested "afterField" attribute>
    </#if>
  </#list>
</#macro>

<#macro inputFor attribute>
  <#local kind = attribute.annotations.inputType!"text">
  <#local error = messagesPerField.get(attribute.name)>
  <#local values = attribute.values![]>
  <#if !values?has_content && attribute.defaultValue??><#local values = [attribute.defaultValue]></#if>
  <#if ["select", "multiselect"]?seq_contains(kind)>
    <span class="${properties.kcInputClass} trust-select">
      <select id="${attribute.name}" name="${attribute.name}" <#if kind == "multiselect">multiple</#if> <#if attribute.readOnly>disabled</#if> <@field.described name=attribute.name error=error/>>
        <#if kind == "select"><option value=""></option></#if>
        <#list optionsOf(attribute) as option><option value="${option}" <#if values?seq_contains(option)>selected</#if>><@optionLabel attribute=attribute option=option/></option></#list>
      </select>
    </span>
  <#elseif ["select-radiobuttons", "multiselect-checkboxes"]?seq_contains(kind)>
    <#list optionsOf(attribute) as option>
      <label class="check"><input type="${(kind == "select-radiobuttons")?then("radio", "checkbox")}" id="<#if option?is_first>${attribute.name}<#else>${attribute.name}-${option}</#if>" name="${attribute.name}" value="${option}" <#if attribute.readOnly>disabled</#if> <#if values?seq_contains(option)>checked</#if>><span><@optionLabel attribute=attribute option=option/></span></label>
    </#list>
  <#elseif kind == "textarea">
    <span class="${properties.kcInputClass}"><textarea id="${attribute.name}" name="${attribute.name}" rows="${attribute.annotations.inputTypeRows!"4"}" <#if attribute.readOnly>disabled</#if> <@field.described name=attribute.name error=error/>>${attribute.value!attribute.defaultValue!""}</textarea></span>
  <#else>
    <#list (attribute.multivalued && attribute.values?has_content)?then(attribute.values, [attribute.value!attribute.defaultValue!""]) as value>
    <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
      <input type="${kind?replace("html5-", "")}" id="<#if value?is_first>${attribute.name}<#else>${attribute.name}-${value?index}</#if>" name="${attribute.name}" value="${value!""}"
             <#if attribute.autocomplete??>autocomplete="${attribute.autocomplete}"</#if> <#if attribute.readOnly>disabled</#if>
             <#if attribute.annotations.inputTypeMaxlength??>maxlength="${attribute.annotations.inputTypeMaxlength}"</#if>
             <@field.described name=attribute.name error=error/>>
    </span>
    </#list>
  </#if>
</#macro>

<#function optionsOf attribute>
  <#if (attribute.validators[attribute.annotations.inputOptionsFromValidation!"options"].options)??>
    <#return attribute.validators[attribute.annotations.inputOptionsFromValidation!"options"].options>
  </#if>
  <#return []>
</#function>

<#macro optionLabel attribute option><#if attribute.annotations.inputOptionLabels??>${advancedMsg(attribute.annotations.inputOptionLabels[option]!option)}<#elseif attribute.annotations.inputOptionLabelsI18nPrefix??>${msg(attribute.annotations.inputOptionLabelsI18nPrefix + "." + option)}<#else>${option}</#if></#macro>
