using BriefBot.Discord;
using BriefBot.LanguageModel;
using BriefBot.Memory.Embeddings;
using BriefBot.Settings;

namespace BriefBot.Doctor;

/// <summary>What is wrong with the settings, and what each of them alone does not show.</summary>
internal static class SettingsCheckup
{
    private const string Check = "settings";
    private const string TokenName = $"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}";

    /// <summary>The problems for which the settings were refused; that they are fine where there is none.</summary>
    public static IEnumerable<CheckResult> Of(SettingsProblemsException? problems) => problems is null
        ? [CheckResult.Ok(Check, $"{SettingsCatalog.All.Count} known, all valid")]
        : problems.Problems.Select(problem => CheckResult.Fail(Check, problem, FixOf(problem)));

    /// <summary>Settings that are valid and still can hardly be meant.</summary>
    public static IEnumerable<CheckResult> Doubts(LanguageModelOptions model, EmbeddingOptions embeddings)
    {
        foreach (var (section, endpoint, key) in new[]
            { (LanguageModelOptions.Section, model.Endpoint, model.Key), (EmbeddingOptions.Section, embeddings.Endpoint, embeddings.Key) })
        {
            if (key.Length > 0 && endpoint.Length == 0)
            {
                yield return CheckResult.Warn(Check, $"{section}:Key is set, but no {section}:Endpoint, so it is not used", $"set {section}:Endpoint, or take the key away");
            }
            else if (key.Length > 0 && Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address is { Scheme: "http", IsLoopback: false })
            {
                yield return CheckResult.Warn(Check, $"{section}:Key goes to {address.Host} unencrypted", $"write https:// in {section}:Endpoint");
            }
        }
    }

    private static string FixOf(string problem) => problem.StartsWith(TokenName, StringComparison.Ordinal)
        ? DiscordToken.Paste
        : "put it right where it is set";
}
