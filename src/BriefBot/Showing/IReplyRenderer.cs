using BriefBot.Chat;

namespace BriefBot.Showing;

/// <summary>Shows replies to a console user.</summary>
internal interface IReplyRenderer
{
    /// <summary>Writes a reply; harmless whatever stands in the articles.</summary>
    void Write(Reply reply);
}
