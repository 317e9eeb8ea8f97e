using System.Text.Json;

namespace BriefBot.Discord.Tests.StandIns;

internal sealed record RawAnswer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Text);
            return document.RootElement.Clone();
        }
    }

    public int Code => Json.GetProperty("code").GetInt32();
}
