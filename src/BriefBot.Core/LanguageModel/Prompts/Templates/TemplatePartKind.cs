namespace BriefBot.LanguageModel.Prompts.Templates;

/// <summary>What a piece of a template is.</summary>
internal enum TemplatePartKind
{
    /// <summary>Text that is sent as it stands.</summary>
    Text,

    /// <summary>A value: <c>{{name}}</c> or <c>{{{name}}}</c>.</summary>
    Value,

    /// <summary>What follows counts when a value is not empty, or is empty: <c>{{#if name}}</c>, <c>{{#unless name}}</c>.</summary>
    Open,

    /// <summary>What follows counts in the other case: <c>{{else}}</c>.</summary>
    Else,

    /// <summary>The end of a condition: <c>{{/if}}</c>, <c>{{/unless}}</c>.</summary>
    Close,
}
