using System.CommandLine;
using System.CommandLine.Help;

namespace BriefBot.CommandLine;

/// <summary>The verbs of the command line; no verb means chat.</summary>
internal static class Verbs
{
    public static RootCommand All(VerbRunner runner)
    {
        var root = new RootCommand("Answers questions from your news articles, with quotes that anyone can check.")
        {
            ChatVerb.Create(runner),
            IndexVerb.Create(runner),
            AskVerb.Create(runner),
            SearchVerb.Create(runner),
            SummaryVerb.Create(runner),
            ArticlesVerb.Create(runner),
            ArrivalsVerb.Create(runner),
            BriefingVerb.Create(runner),
            EvalVerb.Create(runner),
            DoctorVerb.Create(runner),
            CommonOptions.Data,
            CommonOptions.Set,
        };

        // They would take a question in brackets for themselves.
        root.Directives.Clear();
        ChatVerb.SetChat(root, runner);

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
