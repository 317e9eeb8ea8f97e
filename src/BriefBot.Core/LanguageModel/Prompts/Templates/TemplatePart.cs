namespace BriefBot.LanguageModel.Prompts.Templates;

/// <summary>A piece of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, or the name of the variable that it speaks of; empty for the rest.</param>
/// <param name="Line">The line of the template it begins on, counted from 0.</param>
internal readonly record struct TemplatePart(TemplatePartKind Kind, string Text, int Line);
