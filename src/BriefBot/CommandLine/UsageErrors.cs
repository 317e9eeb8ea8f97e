using System.CommandLine;
using BriefBot.Chat;
using BriefBot.Showing;

namespace BriefBot.CommandLine;

/// <summary>Says what is wrong with a command line and how to put it right.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult parsed, TextWriter error)
    {
        var verb = parsed.CommandResult.Command;
        var isRoot = verb is RootCommand;
        var unmatched = parsed.UnmatchedTokens;
        if (unmatched.Count > 0)
        {
            var known = isRoot
                ? verb.Subcommands.Select(command => command.Name)
                : verb.Options.Select(option => option.Name);
            var token = unmatched[0];
            if (token.StartsWith('-'))
            {
                known = verb.Options.Select(option => option.Name);
            }

            var nearest = NearestName.To(token, known, maxEdits: 3) is { } name ? $" Did you mean {name}?" : string.Empty;
            var kind = token.StartsWith('-') ? "option" : isRoot ? "verb" : "argument";
            error.WriteLine($"There is no {kind} '{SafeText.OneLine(token)}'.{nearest}");
        }
        else
        {
            foreach (var problem in parsed.Errors)
            {
                error.WriteLine(SafeText.OneLine(problem.Message));
            }
        }

        error.WriteLine(isRoot ? "'briefbot --help' shows how to use it." : $"'briefbot {verb.Name} --help' shows how to use it.");
        return ExitCode.WrongUsage;
    }
}
