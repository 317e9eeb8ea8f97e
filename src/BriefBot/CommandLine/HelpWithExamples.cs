using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace BriefBot.CommandLine;

/// <summary>The usual help, and below it examples to copy.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        [string.Empty] =
        [
            "briefbot                                  chat on the console; the first time, about the starter articles",
            "briefbot index articles/                  add your own articles (.md, .txt, .html, .docx, .jsonl)",
            "briefbot ask \"What did they agree on?\"    answer one question, with quotes",
            "briefbot doctor                           check that everything is in order",
            "",
            "Exit codes: 0 done, 1 not covered or some files unreadable, 2 wrong usage, 3 failure.",
        ],
        ["chat"] = ["briefbot chat", "echo \"Who met in Nara?\" | briefbot chat"],
        ["index"] = ["briefbot index articles/", "briefbot index report.docx feed.jsonl --json", "briefbot index https://www.example.org/article"],
        ["ask"] =
        [
            "briefbot ask \"What did the leaders agree on?\"",
            "briefbot ask \"What about rare earths?\" --source Reuters --after 2026-01-01",
            "briefbot ask --questions questions.jsonl --json",
        ],
        ["search"] = ["briefbot search \"rare earths\" --limit 3", "briefbot search --questions questions.jsonl --json"],
        ["summary"] = ["briefbot summary --topic \"rare earths\" --length short", "briefbot summary --article nara-summit"],
        ["articles"] = ["briefbot articles", "briefbot articles --json"],
        ["arrivals"] = ["briefbot arrivals", "briefbot arrivals --failed --json", "briefbot arrivals --now"],
        ["briefing"] = ["briefbot briefing --now", "briefbot briefing --date 2026-01-16 --html > briefing.html", "briefbot briefing --channel discord:123 --list"],
        ["eval"] = ["briefbot eval --articles articles.jsonl --questions questions.jsonl --json"],
        ["doctor"] = ["briefbot doctor", "briefbot doctor --data /var/lib/briefbot"],
    };

    /// <summary>Whoever asks for help has not got the rest right yet.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        if (Examples.TryGetValue(command is RootCommand ? string.Empty : command.Name, out var examples))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine(example.Length == 0 ? string.Empty : "  " + example);
            }
        }

        return code;
    }
}
