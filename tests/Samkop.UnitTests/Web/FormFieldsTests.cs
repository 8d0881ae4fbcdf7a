using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Samkop.Web;
using Xunit;

namespace Samkop.UnitTests.Web;

public sealed class FormFieldsTests
{
    private readonly DefaultHttpContext context = new();
    private readonly ModelStateDictionary state = new();

    [Fact]
    public void Errors_come_in_the_order_of_the_fields_with_those_of_the_whole_form_first()
    {
        FormFields.Register(context, new WrittenField("Input.Purpose", "Input_Purpose", "Syfte"));
        FormFields.Register(context, new WrittenField("Input.Amount", "Input_Amount", "Belopp"));
        state.AddModelError("Input.Amount", "För högt.");
        state.AddModelError("Input.Purpose", "Fyll i det här.");
        state.AddModelError(string.Empty, "Avtalet har upphört.");
        Assert.Equal(
            [
                new FieldError(null, "Avtalet har upphört.", null),
                new FieldError("Syfte", "Fyll i det här.", "Input_Purpose"),
                new FieldError("Belopp", "För högt.", "Input_Amount"),
            ],
            FormFields.Errors(context, state));
    }

    [Fact]
    public void A_refusal_on_the_commands_field_finds_the_pages_field()
    {
        FormFields.Register(context, new WrittenField("Input.Amount", "Input_Amount", "Belopp"));
        state.AddModelError("Amount", "För högt.");
        Assert.Equal("Input_Amount", Assert.Single(FormFields.Errors(context, state)).Id);
        Assert.Equal(["För högt."], FormFields.ErrorsOf(state, "Input.Amount"));
        Assert.Empty(FormFields.ErrorsOf(state, "Input.NetAmount"));
    }

    [Fact]
    public void An_error_without_a_written_field_is_still_shown()
    {
        state.AddModelError("Hidden", "Saknas.");
        Assert.Equal(new FieldError(null, "Saknas.", null), Assert.Single(FormFields.Errors(context, state)));
    }

    [Fact]
    public void A_form_without_faults_shows_nothing() => Assert.Empty(FormFields.Errors(context, state));
}
