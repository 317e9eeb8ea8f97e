using System.CommandLine;
using System.CommandLine.Parsing;
using BriefBot.Chat.Commands;
using BriefBot.Showing;

namespace BriefBot.CommandLine;

/// <summary>Says what is wrong with a command line and how to put it right.</summary>
internal static class UsageErrors
{
    /// <summary>Writes what is wrong.</summary>
    /// <returns>False when nothing is.</returns>
    public static bool Report(ParseResult parsed, TextWriter error)
    {
        var stray = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : StrayOption(parsed);
        if (parsed.Errors.Count == 0 && (stray is null || parsed.Action is HelpWithExamples))
        {
            return false;
        }

        var verb = parsed.CommandResult.Command;
        var isRoot = verb is RootCommand;
        if (stray is null)
        {
            foreach (var problem in parsed.Errors)
            {
                error.WriteLine(SafeText.OneLine(problem.Message));
            }
        }
        else
        {
            error.WriteLine(Unknown(stray, verb));
        }

        error.WriteLine(isRoot ? "'briefbot --help' shows how to use it." : $"'briefbot {verb.Name} --help' shows how to use it.");
        return true;
    }

    private static string Unknown(string token, Command verb)
    {
        var isOption = token.StartsWith('-');
        var known = isOption
            ? verb.Options.Concat([CommonOptions.Data, CommonOptions.Set]).Select(option => option.Name)
            : verb.Subcommands.Select(command => command.Name);
        var nearest = NearestName.To(token, known, maxEdits: 2) is { } name ? $" Did you mean {name}?" : string.Empty;
        var kind = isOption ? "option" : verb is RootCommand ? "verb" : "argument";
        return $"There is no {kind} '{SafeText.OneLine(token)}'.{nearest}";
    }

    // A misspelt option would otherwise become a word of the question or a path.
    private static string? StrayOption(ParseResult parsed)
    {
        if (parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash))
        {
            return null;
        }

        return parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .FirstOrDefault(value => value.Length > 2 && value.StartsWith("--", StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal));
    }
}
