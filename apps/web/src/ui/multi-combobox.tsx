import { useCombobox } from 'downshift'
import { type ChangeEvent, type KeyboardEvent, type Ref, useRef, useState } from 'react'
import { useAnnounce } from './announcer.tsx'
import { Chip } from './chip.tsx'
import styles from './combobox.module.css'
import { namesOf, UNNAMED, wiringOf } from './combobox.tsx'
import { type ComboboxItems, ComboboxList, type ComboboxTexts, found, holdEscape } from './combobox-list.tsx'
import { Icon } from './icon.tsx'
import type { Wiring } from './wiring.ts'

export interface MultiComboboxTexts extends ComboboxTexts {
  /** Takes one item away. */
  readonly remove: (label: string) => string
}

export interface MultiComboboxProps<Item> extends ComboboxItems<Item>, Wiring {
  readonly value: readonly Item[]
  readonly onChange: (items: readonly Item[]) => void
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly texts: MultiComboboxTexts
  /** Enter in the empty box, once something is chosen: on to what follows. */
  readonly onDone?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** Several of many. The chosen stand before the box as chips; Backspace in the empty box takes the last one away. */
export function MultiCombobox<Item>(props: MultiComboboxProps<Item>) {
  const { value, onChange, items, itemKey, itemLabel, onSearch, texts, placeholder, disabled = false, ref } = props
  const announce = useAnnounce()
  const [text, setText] = useState('')
  const field = useRef<HTMLDivElement>(null)
  const chosen = new Set(value.map(itemKey))
  const { drawn, count } = found({ ...props, items: items.filter((item) => !chosen.has(itemKey(item))) }, text)

  function remove(item: Item) {
    onChange(value.filter((one) => itemKey(one) !== itemKey(item)))
    announce(texts.remove(itemLabel(item)))
    field.current?.querySelector('input')?.focus()
  }

  const box = useCombobox<Item>({
    items: drawn,
    selectedItem: null,
    inputValue: text,
    itemToString: (item) => (item === null ? '' : itemLabel(item)),
    itemToKey: (item) => (item === null ? null : itemKey(item)),
    stateReducer(state, { type, changes }) {
      switch (type) {
        case useCombobox.stateChangeTypes.InputKeyDownEscape:
          return { ...state, isOpen: false, highlightedIndex: -1 }
        case useCombobox.stateChangeTypes.InputChange:
          return { ...changes, highlightedIndex: changes.inputValue === '' ? -1 : 0 }
        case useCombobox.stateChangeTypes.InputKeyDownEnter:
        case useCombobox.stateChangeTypes.ItemClick:
          return changes.selectedItem ? { ...changes, isOpen: true, inputValue: '', highlightedIndex: -1 } : state
        case useCombobox.stateChangeTypes.InputBlur:
          return { ...changes, inputValue: '' }
        default:
          return changes
      }
    },
    onInputValueChange: ({ inputValue }) => {
      setText(inputValue)
      onSearch?.(inputValue.trim())
    },
    onStateChange: ({ selectedItem }) => {
      if (selectedItem) onChange([...value, selectedItem])
    },
  })

  function finish(event: KeyboardEvent) {
    if (props.onDone === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
    box.closeMenu()
    props.onDone()
  }

  function keyDown(event: KeyboardEvent) {
    const last = value.at(-1)
    if (event.key === 'Backspace' && text === '' && last !== undefined) remove(last)
    if (event.key === 'Enter' && text === '' && last !== undefined && box.highlightedIndex < 0) finish(event)
    holdEscape(event, box.isOpen)
  }

  return (
    <div className={styles.combobox} ref={field}>
      <div className={styles.multi} data-invalid={props['aria-invalid']}>
        {value.map((item) => (
          <Chip
            key={itemKey(item)}
            tone="brand"
            remove={disabled ? undefined : { label: texts.remove(itemLabel(item)), onRemove: () => remove(item) }}
          >
            {itemLabel(item)}
          </Chip>
        ))}
        <input
          {...box.getInputProps({
            ...wiringOf(props),
            disabled,
            placeholder,
            onKeyDown: keyDown,
            onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.target.value),
            ...(ref && { ref }),
          })}
          className={styles.bare}
        />
        <button
          {...box.getToggleButtonProps({ disabled })}
          type="button"
          className={styles.tool}
          aria-label={texts.open}
        >
          <Icon name="chevron" size={16} />
        </button>
      </div>
      <ComboboxList
        source={props}
        drawn={drawn}
        count={count}
        isOpen={box.isOpen}
        menuProps={box.getMenuProps(box.isOpen ? namesOf(props) : UNNAMED)}
        itemProps={(item, index) => box.getItemProps({ item, index })}
        highlighted={box.highlightedIndex}
      />
    </div>
  )
}
