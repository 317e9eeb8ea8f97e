using System.CommandLine;
using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.CommandLine;

/// <summary><c>summary --article ID</c> or <c>--topic TEXT</c>: a few sentences that say most.</summary>
internal static class SummaryVerb
{
    private static readonly Option<string?> Article = new("--" + OptionNames.Article)
    {
        Description = "The article, by its id or the start of its title",
        HelpName = "ID",
    };

    private static readonly Option<string?> Topic = new("--" + OptionNames.Topic)
    {
        Description = "A topic, such as rare earths",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> Length = new("--" + OptionNames.Length)
    {
        Description = "How long it may get: short, medium (unless told) or long",
        HelpName = string.Join('|', CommandCatalog.Lengths),
    };

    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("summary", "Sum up an article or a topic") { Article, Topic, Length, CommonOptions.Json };
        verb.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(Article)) == string.IsNullOrWhiteSpace(result.GetValue(Topic)))
            {
                result.AddError("Give either --article ID or --topic TEXT.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync(
            parsed, (services, stop) => RunAsync(services, parsed, stop), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellationToken)
    {
        var command = new ChatCommand(CommandNames.Summary, CommonOptions.Given(parsed, Article, Topic, Length));
        var reply = await services.GetRequiredService<IChatService>().ReplyAsync(command, ChatContext.CommandLine, cancellationToken);
        var subject = parsed.GetValue(Topic) ?? parsed.GetValue(Article)!;
        return await VerbOutput.WriteAsync(
            services,
            reply,
            parsed.GetValue(CommonOptions.Json) ? () => ContractJson.Line(SummaryLine.Of(subject, reply)) : null,
            hintIfEmpty: true,
            cancellationToken);
    }
}
