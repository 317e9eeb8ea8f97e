namespace BriefBot.LanguageModel.Prompts.Templates;

/// <summary>Something wrong in a template.</summary>
/// <param name="Line">The template's line, counted from 0.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
internal readonly record struct TemplateProblem(int Line, string Message);
