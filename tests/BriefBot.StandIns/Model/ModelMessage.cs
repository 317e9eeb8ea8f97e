namespace BriefBot.StandIns.Model;

/// <summary>A message of a prompt.</summary>
/// <param name="Role">Such as <c>system</c> or <c>user</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record ModelMessage(string Role, string Text);
