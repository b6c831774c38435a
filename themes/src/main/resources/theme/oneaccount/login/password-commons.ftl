<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "field.ftl" as field>
<#macro logoutOtherSessions>
  <@field.checkbox name="logout-sessions" label=msg("logoutOtherSessions") value=true/>
</#macro>

<#-- What the realm's password policy asks, before somebody has to guess it. -->
<#function hint>
  <#local rules = []>
  <#if passwordPolicies.length??><#local rules = rules + [msg("passwordHintLength", passwordPolicies.length)]></#if>
  <#if passwordPolicies.lowerCase??><#local rules = rules + [msg("passwordHintLowerCase")]></#if>
  <#if passwordPolicies.upperCase??><#local rules = rules + [msg("passwordHintUpperCase")]></#if>
  <#if passwordPolicies.digits??><#local rules = rules + [msg("passwordHintDigits")]></#if>
  <#if passwordPolicies.specialChars??><#local rules = rules + [msg("passwordHintSpecialChars")]></#if>
  <#return rules?join(msg("listSeparator"), "")>
</#function>
