using System.CommandLine;

namespace BriefBot.CommandLine;

/// <summary>A text on the command line, with or without quotation marks around it.</summary>
internal static class QuestionArgument
{
    public static Argument<string[]> Create(string name, string description) => new(name)
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Makes a verb take either the text or a file of texts.</summary>
    public static void Require(Command verb, Argument<string[]> argument) => verb.Validators.Add(result =>
    {
        var hasText = !string.IsNullOrWhiteSpace(string.Join(' ', result.GetValue(argument) ?? []));
        var hasFile = result.GetValue(CommonOptions.Questions) is not null;
        if (hasText == hasFile)
        {
            result.AddError(hasText
                ? $"Give either {argument.Name} or {CommonOptions.Questions.Name}, not both."
                : $"Give {argument.Name}, or a file of questions with {CommonOptions.Questions.Name}.");
        }
    });

    public static string Text(ParseResult parsed, Argument<string[]> argument) => string.Join(' ', parsed.GetValue(argument) ?? []);
}
