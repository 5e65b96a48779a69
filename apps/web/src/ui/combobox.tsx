import { useCombobox } from 'downshift'
import { type ChangeEvent, type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import styles from './combobox.module.css'
import { type ComboboxItems, ComboboxList, found, holdEscape } from './combobox-list.tsx'
import { Icon } from './icon.tsx'
import inputs from './inputs.module.css'
import type { Wiring } from './wiring.ts'

export interface ComboboxProps<Item> extends ComboboxItems<Item>, Wiring {
  readonly value: Item | null
  readonly onChange: (item: Item | null) => void
  readonly placeholder?: string
  readonly disabled?: boolean
  /** A box to search with: nothing to open before something is typed; `hint` stands there, such as the key that leads to it. */
  readonly isSearch?: boolean
  readonly hint?: ReactNode
  readonly ref?: Ref<HTMLInputElement>
}

/**
 * One of many, found by typing. Enter or Tab takes the highlighted item; Escape closes the list and keeps the choice;
 * emptying the box takes the choice away; leaving with other text brings the chosen name back.
 */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { value, onChange, itemKey, itemLabel, onSearch, texts, placeholder, disabled = false, ref } = props
  const { isSearch = false, hint } = props
  const field = useRef<HTMLDivElement>(null)
  const labelOf = (item: Item | null) => (item === null ? '' : itemLabel(item))
  const [text, setText] = useState(labelOf(value))
  const typed = text === labelOf(value) ? '' : text
  const { drawn, count } = found(props, typed)

  const box = useCombobox<Item>({
    items: drawn,
    selectedItem: value,
    inputValue: text,
    itemToString: labelOf,
    itemToKey: (item) => (item === null ? null : itemKey(item)),
    stateReducer(state, { type, changes }) {
      switch (type) {
        case useCombobox.stateChangeTypes.InputKeyDownEscape:
          return { ...state, isOpen: false, highlightedIndex: -1, inputValue: labelOf(value) }
        case useCombobox.stateChangeTypes.InputChange:
          return changes.inputValue === ''
            ? { ...changes, selectedItem: null, highlightedIndex: -1 }
            : { ...changes, highlightedIndex: 0 }
        case useCombobox.stateChangeTypes.InputBlur:
          return { ...changes, inputValue: labelOf(changes.selectedItem ?? null) }
        default:
          return changes
      }
    },
    onInputValueChange: ({ inputValue }) => {
      setText(inputValue)
      onSearch?.(inputValue === labelOf(value) ? '' : inputValue.trim())
    },
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem),
  })

  function clear() {
    box.selectItem(null)
    field.current?.querySelector('input')?.focus()
  }

  return (
    <div className={classNames(styles.combobox, isSearch && styles.search)} ref={field}>
      <input
        {...box.getInputProps({
          ...wiringOf(props),
          disabled,
          placeholder,
          onKeyDown: (event: KeyboardEvent) => holdEscape(event, box.isOpen),
          onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.target.value),
          ...(ref && { ref }),
        })}
        className={classNames(inputs.input, styles.input)}
        onFocus={(event) => event.target.select()}
      />
      <span className={styles.tools}>
        {value !== null && !disabled && (
          <button type="button" className={styles.tool} aria-label={texts.clear} onClick={clear}>
            <Icon name="close" size={16} />
          </button>
        )}
        {isSearch ? (
          text === '' && hint !== undefined && <span className={styles.hint}>{hint}</span>
        ) : (
          <button
            {...box.getToggleButtonProps({ disabled })}
            type="button"
            className={styles.tool}
            aria-label={texts.open}
          >
            <Icon name="chevron" size={16} />
          </button>
        )}
      </span>
      <ComboboxList
        source={props}
        drawn={drawn}
        count={count}
        isOpen={box.isOpen}
        menuProps={box.getMenuProps(box.isOpen ? namesOf(props) : UNNAMED)}
        itemProps={(item, index) => box.getItemProps({ item, index })}
        highlighted={box.highlightedIndex}
        isChosen={(item) => value !== null && itemKey(item) === itemKey(value)}
      />
    </div>
  )
}

/** What the box carries: its own id, name and description. */
export function wiringOf(props: Wiring): Wiring {
  const { id } = props
  return {
    ...(id !== undefined && { id }),
    ...namesOf(props),
    'aria-describedby': props['aria-describedby'],
    'aria-invalid': props['aria-invalid'],
  }
}

/** A closed list has no name: one name, one thing. */
export const UNNAMED: Wiring = { 'aria-label': undefined, 'aria-labelledby': undefined }

/** The name, which the open list shares with the box. */
export function namesOf(props: Wiring): Wiring {
  return { 'aria-label': props['aria-label'], 'aria-labelledby': props['aria-labelledby'] }
}
