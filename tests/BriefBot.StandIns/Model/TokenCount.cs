using System.Text;

namespace BriefBot.StandIns.Model;

/// <summary>The stand-in's tokens: four bytes of UTF-8 each, three for the marks around a message.</summary>
internal static class TokenCount
{
    internal static int Of(string text) => (Encoding.UTF8.GetByteCount(text) + 3) / 4;

    internal static int Of(IReadOnlyList<ModelMessage> messages) => messages.Sum(message => Of(message.Text) + 3);
}
