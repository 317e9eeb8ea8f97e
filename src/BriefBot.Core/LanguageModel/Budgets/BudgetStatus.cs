using System.Globalization;
using BriefBot.Chat.Status;
using Microsoft.Extensions.Options;

namespace BriefBot.LanguageModel.Budgets;

/// <summary>Says what the language model took today, and of how much.</summary>
internal sealed class BudgetStatus(IModelBudgets budgets, IOptions<LanguageModelOptions> options) : IStatusSource
{
    public async Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var limits = options.Value;
        var use = await budgets.ReadAsync(cancellationToken).ConfigureAwait(false);
        var isSpent = limits.TokensPerDay > 0 && use.Tokens >= limits.TokensPerDay;
        var of = limits.TokensPerDay > 0 ? Say($" of {limits.TokensPerDay:N0}") : string.Empty;
        var lines = new List<StatusLine>
        {
            new("Model today", Say($"{use.Tokens:N0}{of} tokens in {use.Calls:N0} requests; starts anew at 00:00 UTC"), isSpent),
        };
        string[] shares =
        [
            .. Share(limits.TokensPerUserPerDay, "tokens a user"),
            .. Share(limits.CallsPerUserPerDay, "requests a user"),
            .. Share(limits.TokensPerServerPerDay, "tokens a server"),
        ];
        if (shares.Length > 0)
        {
            lines.Add(new StatusLine("Model limits", string.Join(", ", shares) + " and day"));
        }

        return lines;
    }

    private static IEnumerable<string> Share(long limit, string what) => limit > 0 ? [Say($"{limit:N0} {what}")] : [];

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
